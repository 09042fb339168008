#!/bin/bash
# Makes a certificate authority and Elasticsearch's certificate into the volume /certs, and the passwords into
# /secrets; once.
set -euo pipefail
if [ ! -f /certs/elasticsearch/elasticsearch.crt ]; then
  cd /usr/share/elasticsearch
  bin/elasticsearch-certutil ca --silent --pem --out /tmp/ca.zip
  unzip -qo /tmp/ca.zip -d /certs
  bin/elasticsearch-certutil cert --silent --pem --name elasticsearch --dns elasticsearch --dns localhost \
    --ip 127.0.0.1 --ca-cert /certs/ca/ca.crt --ca-key /certs/ca/ca.key --out /tmp/certificates.zip
  unzip -qo /tmp/certificates.zip -d /certs
fi
bash /docker/secrets.sh /secrets
# Wirewatch and Kibana read the authority's certificate; the keys stay with Elasticsearch
chown -R 1000:0 /certs /secrets
chmod 755 /certs /certs/ca /certs/elasticsearch
chmod 644 /certs/ca/ca.crt /certs/elasticsearch/elasticsearch.crt
chmod 600 /certs/ca/ca.key /certs/elasticsearch/elasticsearch.key
chmod 770 /secrets

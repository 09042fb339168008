#!/bin/bash
# Gives Kibana's own user its password, and Wirewatch an API key that reaches its own indices alone.
set -euo pipefail
es=https://elasticsearch:9200
elastic=$(cat /secrets/elastic_password)
kibana=$(cat /secrets/kibana_password)

# the password comes by standard input, not as an argument that others can list
ask() { # METHOD PATH [BODY]
  printf 'user = "elastic:%s"\n' "$elastic" |
    curl --silent --show-error --fail-with-body --config - --cacert /certs/ca/ca.crt --request "$1" "$es$2" \
      --header 'Content-Type: application/json' ${3:+--data-binary "@$3"}
}

body=$(mktemp)
trap 'rm -f "$body"' EXIT
printf '{"password": "%s"}' "$kibana" >"$body"
ask POST /_security/user/kibana_system/_password "$body" >/dev/null

works() { # does the key in the file still open the door?
  [ -s /secrets/api_key ] &&
    printf 'header = "Authorization: ApiKey %s"\n' "$(cat /secrets/api_key)" |
    curl --silent --fail --output /dev/null --config - --cacert /certs/ca/ca.crt "$es/_security/_authenticate"
}

if ! works; then
  cat >"$body" <<'JSON'
{
  "name": "wirewatch",
  "role_descriptors": {
    "wirewatch": {
      "cluster": ["monitor", "manage_index_templates"],
      "indices": [{"names": ["wirewatch-*"], "privileges": ["all"]}]
    }
  }
}
JSON
  answer=$(ask POST /_security/api_key "$body")
  umask 027
  printf '%s' "$answer" | sed -n 's/.*"encoded" *: *"\([^"]*\)".*/\1/p' >/secrets/api_key
  [ -s /secrets/api_key ] || { echo "accounts.sh: Elasticsearch gave no API key" >&2; exit 1; }
fi

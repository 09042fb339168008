#!/bin/bash
# Makes the passwords into a folder: what the environment gives, else what was made before, else something random.
set -euo pipefail
folder=$1
umask 077

secret() { # FILE VALUE
  if [ -n "$2" ]; then
    printf '%s' "$2" >"$folder/$1"
  elif [ ! -s "$folder/$1" ]; then
    head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$folder/$1"
  fi
}

secret elastic_password "${ELASTIC_PASSWORD:-}"
secret kibana_password "${KIBANA_PASSWORD:-}"
secret kibana_encryption_key "${KIBANA_ENCRYPTION_KEY:-}"
secret token "${WIREWATCH_TOKEN:-}"
chmod 640 "$folder/token" # Wirewatch reads it by its group

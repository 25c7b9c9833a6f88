#!/bin/sh
# Makes the secrets of docker-compose.yml, once: a secret that is there is kept. Whoever may read this folder may read all mail.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets
cd secrets

random() { head -c "$1" /dev/urandom | od -An -tx1 | tr -d ' \n'; }

# The containers' users are not this one, so they must be able to read what is mounted; the folder keeps others out.
keep() {
  [ -e "$1" ] && return
  printf '%s\n' "$2" >"$1"
  chmod 0444 "$1"
  echo "made deploy/secrets/$1"
}

keep postgres-password "$(random 24)"
keep valkey-password "$(random 24)"
keep database-url "postgres://zaakpost:$(cat postgres-password)@postgres:5432/zaakpost"
keep redis-url "redis://:$(cat valkey-password)@valkey:6379"
keep secret-key "$(random 32)"
keep api-key "zaakpost_$(random 32)"

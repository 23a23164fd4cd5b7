# Brings up PostgreSQL, Redis and Chromium for the tests that need them, and the page for a first look. Sourced by .ci/run.
# A service whose address is in the environment (PGURL, REDIS_URL) is used as it is; any other is started on a free
# port, with its files in "$scratch", and stopped by stop_services.

postgres_bin=""
postgres_started=""
redis_pid=""
page=""
page_pid=""
database=""

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# install PROGRAM PACKAGE [VARIABLE]: as root on a Debian, otherwise it says what to do and fails.
install() {
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "$1 is not installed: installing the package $2"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$2"; } > "$scratch/apt.log" 2>&1 && return
    tail -n 20 "$scratch/apt.log"
  fi
  echo "The tests need $1, which is not installed here. Install it (Debian: apt-get install $2)${3:+, or set $3 to the address of one}." >&2
  return 1
}

# PostgreSQL refuses to run as root: its programs are run as the user its package makes.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

find_postgres() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -rV) "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/psql" ]; then
      postgres_bin="$folder"
      return
    fi
  done
  return 1
}

start_postgres() {
  find_postgres || { install PostgreSQL postgresql PGURL && find_postgres; }
  if [ -z "${PGURL:-}" ]; then
    local data="$scratch/postgres" port
    port="$(free_port)"
    mkdir "$data"
    if [ "$(id -u)" = 0 ]; then chown postgres "$data"; fi
    as_postgres "$postgres_bin/initdb" -D "$data" -U laurel --auth=trust --no-sync -E UTF8 > "$scratch/initdb.log"
    if ! as_postgres "$postgres_bin/pg_ctl" -D "$data" -w -t 60 -l "$data/log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$data -c fsync=off" start > /dev/null; then
      cat "$data/log" >&2
      echo "PostgreSQL did not start. Its last words stand above." >&2
      return 1
    fi
    postgres_started="$data"
    PGURL="postgres://laurel@127.0.0.1:$port/postgres"
  fi
  server_url="$PGURL"
  database="laurel_ci_$$"
  "$postgres_bin/psql" "$server_url" -qXc "create database $database"
  # The database stands between the last slash and a question mark, if there is one.
  PGURL="$(sed -E "s#^([a-z]+://[^/]*)(/[^?]*)?#\1/$database#" <<< "$server_url")"
  export PGURL
  "$postgres_bin/psql" "$PGURL" -qXtAc "select version()"
}

start_redis() {
  if [ -z "${REDIS_URL:-}" ]; then
    command -v redis-server > /dev/null || install Redis redis-server REDIS_URL
    local port tries=0
    port="$(free_port)"
    redis-server --port "$port" --bind 127.0.0.1 --save "" --dir "$scratch" > "$scratch/redis.log" 2>&1 &
    redis_pid=$!
    until (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do
      tries=$((tries + 1))
      if [ "$tries" -gt 100 ]; then
        cat "$scratch/redis.log" >&2
        echo "Redis did not start. Its last words stand above." >&2
        return 1
      fi
      sleep 0.1
    done
    REDIS_URL="redis://127.0.0.1:$port"
  fi
  export REDIS_URL
  redis-server --version 2> /dev/null || true
}

find_chromium() {
  command -v chromium > /dev/null || install Chromium chromium
  chromium --version 2> /dev/null
}

# start_page: `npm start` as a newcomer types it; its address is in $page, and it is ended by stop_page.
start_page() {
  local tries=0
  LAUREL_DATA="$scratch/page" LAUREL_PORT=0 setsid npm start > "$scratch/page.txt" 2> "$scratch/page.log" &
  page_pid=$!
  until page="$(grep --only-matching 'http://[^ ]*' "$scratch/page.txt" 2> /dev/null)"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 300 ]; then
      cat "$scratch/page.txt" "$scratch/page.log" >&2
      echo "The page was not there within 30 seconds. Laurel's last words stand above." >&2
      return 1
    fi
    sleep 0.1
  done
  echo "the page is at $page"
}

# npm does not hand a signal on: all of its group is told.
stop_page() {
  if [ -n "$page_pid" ]; then kill -TERM -- "-$page_pid" 2> /dev/null || true; fi
  page_pid=""
}

stop_services() {
  if [ -n "$database" ]; then "$postgres_bin/psql" "$server_url" -qXc "drop database if exists $database with (force)" || true; fi
  if [ -n "$postgres_started" ]; then as_postgres "$postgres_bin/pg_ctl" -D "$postgres_started" -m immediate stop > /dev/null || true; fi
  if [ -n "$redis_pid" ]; then kill "$redis_pid" 2> /dev/null || true; fi
}

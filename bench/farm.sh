#!/usr/bin/env bash
# Measures rounds of a running `newscity serve` over a farm of feeds on loopback: CPU seconds between two marks, from /proc.
#   bench/farm.sh rounds [store|full|pages]   first round, an unchanged one, one with 3 new items a feed; start-up apart
#   bench/farm.sh slow [store|full]           2,000 feeds behind 200 ms of latency: wall and peak memory of one round
#   bench/farm.sh polls                       conditional polls answered 304, through the real scheduler and store
# store: entries are kept, nothing else.  full: what the feed says is clustered, placed, indexed.  pages: the whole main job.
# NEWSCITY and FARM may name other builds, WORK a folder (a RAM disk by default), PORT the farm's port (the paper is at PORT+1).
set -euo pipefail
cd "$(dirname "$0")/.."
NEWSCITY=${NEWSCITY:-src/NewsCity.Server/bin/Release/net10.0/newscity.dll}
FARM=${FARM:-bench/NewsCity.Farm/bin/Release/net10.0/NewsCity.Farm.dll}
PORT=${PORT:-9860}
FEEDS=${FEEDS:-200} ITEMS=${ITEMS:-30}
WORK=$(mktemp -d "${WORK:-/dev/shm}/newscity-farm-XXXXXX")
FARM_PID= PAPER_PID=
finish() { kill $PAPER_PID $FARM_PID 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$WORK"; }
trap finish EXIT

sql() { # statement(s) on the paper's store; prints the first column of the first row
  python3 - "$WORK/paper/newscity.db" "$1" <<'PY'
import sqlite3, sys, time
for attempt in range(50):
    try:
        c = sqlite3.connect(sys.argv[1], timeout=10)
        row = c.execute(sys.argv[2]).fetchone()
        c.commit()
        print(row[0] if row else '')
        break
    except sqlite3.OperationalError:
        time.sleep(0.1)
PY
}
cpu() { awk '{ printf "%.2f", ($14 + $15) / 100 }' "/proc/$PAPER_PID/stat"; }
peak() { awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$PAPER_PID/status"; }
now() { date +%s.%N; }
less() { python3 -c "print('%.2f' % ($1 - $2))"; }
farm() {
  dotnet "$FARM" --port "$PORT" --feeds "$FEEDS" --items "$ITEMS" "$@" >"$WORK/farm.log" 2>&1 & FARM_PID=$!
  until curl -sf "http://127.0.0.1:$PORT/catalogue.json" >"$WORK/catalogue.json"; do sleep 0.2; done
}
alive() { kill -0 "$PAPER_PID" 2>/dev/null || { cat "$WORK/paper.log" >&2; exit 1; }; }
paper() { # starts the paper with nothing due
  [ -e "$WORK/paper/newscity.db" ] || dotnet "$NEWSCITY" --data "$WORK/paper" import "$WORK/catalogue.json" >/dev/null 2>&1
  sql "update feed set due_at = 4000000000000" >/dev/null
  dotnet "$NEWSCITY" serve --data "$WORK/paper" --urls "http://127.0.0.1:$((PORT + 1))" --allow-network 127.1.0.0/16 \
    --Fetching:HostPause=00:00:00 --Rounds:Spread=00:00:00 "$@" 2>"$WORK/paper.log" & PAPER_PID=$!
  until curl -sf "http://127.0.0.1:$((PORT + 1))/healthz" >/dev/null; do alive; sleep 0.2; done
  sleep 3
}
all_polled() { # all feeds due now; waits until each has been polled and what it gave is where it belongs
  local began; began=$(now)
  sql "update feed set due_at = 0" >/dev/null
  while [ "$(sql "select (select count(*) from feed where due_at = 0) + ($1 > (select count(*) from $2))")" != 0 ]; do alive; sleep 0.1; done
  WALL=$(less "$(now)" "$began")
  sleep 3 # the index and the pages follow within a moment
}
settings() {
  case $1 in
    store) echo "--Rounds:Pages=0" ;;
    full) echo "--Rounds:ReadPages=false" ;;
    pages) echo "" ;;
  esac
}
table() { [ "$1" = store ] && echo entry || echo article; }

case ${1:-rounds} in
  rounds)
    mode=${2:-full}
    farm
    # shellcheck disable=SC2046
    paper $(settings "$mode") --Rounds:Every=1.00:00:00
    start=$(cpu)
    all_polled $((FEEDS * ITEMS)) "$(table "$mode")"
    first=$(cpu) first_wall=$WALL
    all_polled 0 entry
    second=$(cpu)
    all_polled 0 entry
    unchanged=$(cpu)
    curl -sf "http://127.0.0.1:$PORT/ctl?new=3" >/dev/null
    all_polled $((FEEDS * (ITEMS + 3))) "$(table "$mode")"
    new=$(cpu)
    echo "$mode: start $start s CPU; first round $(less "$first" "$start") (wall $first_wall); unchanged $(less "$second" "$first"), again $(less "$unchanged" "$second"); 3 new items a feed $(less "$new" "$unchanged"); peak $(peak) MB"
    ;;
  slow)
    mode=${2:-store} FEEDS=2000
    farm --latency 200
    # shellcheck disable=SC2046
    paper $(settings "$mode") --Rounds:Every=1.00:00:00
    start=$(cpu)
    all_polled $((FEEDS * ITEMS)) "$(table "$mode")"
    echo "$mode, 2000 feeds at 200 ms: first round $WALL s wall, $(less "$(cpu)" "$start") s CPU"
    before=$(cpu)
    all_polled 0 entry
    echo "$mode, 2000 feeds at 200 ms: unchanged round $WALL s wall, $(less "$(cpu)" "$before") s CPU, peak $(peak) MB"
    ;;
  polls)
    FEEDS=${POLLED:-6000} ITEMS=3
    farm
    paper --Rounds:Pages=0 --Rounds:Every=00:00:01 --Rounds:Soonest=00:00:00.5 --Rounds:Latest=00:00:00.5 --Rounds:Breaking=00:00:00.5 --Rounds:Parallel=1000
    all_polled $((FEEDS * ITEMS)) entry
    sleep 5
    polls() { curl -sf "http://127.0.0.1:$PORT/stats" | python3 -c 'import json,sys; print(json.load(sys.stdin)["unchanged"])'; }
    farm_cpu() { awk '{ printf "%.2f", ($14 + $15) / 100 }' "/proc/$FARM_PID/stat"; }
    a=$(polls) ca=$(cpu) fa=$(farm_cpu) ta=$(now)
    sleep 15
    b=$(polls) cb=$(cpu) fb=$(farm_cpu) tb=$(now)
    python3 -c "print('polls: %.0f a second answered 304, %.0f a CPU second of the paper (%.2f cores; the farm took %.2f), peak $(peak) MB' % (($b-$a)/($tb-$ta), ($b-$a)/($cb-$ca), ($cb-$ca)/($tb-$ta), ($fb-$fa)/($tb-$ta)))"
    ;;
esac

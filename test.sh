#!/usr/bin/env bash
# The one test command: installs what it needs, builds with warnings as errors, runs every test.
# Its last line is: N passed, N failed, N skipped
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

passed=0 failed=0 skipped=0
finish() { echo "$passed passed, $failed failed, $skipped skipped"; [ "$failed" -eq 0 ]; exit $?; }
stop() { echo "test.sh: $1" >&2; failed=$((failed + 1)); finish; }

need=()
command -v chromium >/dev/null 2>&1 || need+=(chromium)
if [ ${#need[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "installing ${need[*]}"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${need[@]}"; } >/dev/null 2>&1 \
    || echo "could not install ${need[*]}: tests that need it will be skipped" >&2
fi

dotnet tool restore >/dev/null || stop "the tools could not be restored"
dotnet csharpier check . || stop "some files are not formatted: dotnet csharpier format ."
dotnet build NewsCity.slnx -c Release -v q --nologo || stop "the build failed"

# Each test project is its own program; its summary is: Total: 12, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 1.2s
for name in NewsCity.Tests NewsCity.Browser; do
  log=$(mktemp)
  dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noColor "$@" 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  summary=$(grep -E "$name +Total: " "$log" | tail -n 1)
  rm -f "$log"
  [ -n "$summary" ] || { echo "test.sh: $name ended with $code and no summary" >&2; failed=$((failed + 1)); continue; }
  read -r total errors fails skips rest <<<"$(sed -E 's/.*Total: ([0-9]+), Errors: ([0-9]+), Failed: ([0-9]+), Skipped: ([0-9]+), Not Run: ([0-9]+).*/\1 \2 \3 \4 \5/' <<<"$summary")"
  passed=$((passed + total - fails - skips - rest)) failed=$((failed + fails + errors)) skipped=$((skipped + skips))
  [ "$code" -eq 0 ] || [ $((fails + errors)) -gt 0 ] || { echo "test.sh: $name ended with $code" >&2; failed=$((failed + 1)); }
done
finish

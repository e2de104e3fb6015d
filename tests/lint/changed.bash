#!/usr/bin/env bash
# tests/lint/changed.bash BUILD RUN_CLANG_TIDY: clang-tidy over the sources that changed since this
# branch left origin/main; where it has not, or there is none, since the commit before the last one.
# Of a header that changed, over the source of its name. At most MSCSIM_TIDY_MOST files, 150 if not
# said: what would take longer is what the test `clang-tidy`, over all, is for.
set -euo pipefail
build=${1:?which build?}
run_clang_tidy=${2:?which run-clang-tidy?}
most=${MSCSIM_TIDY_MOST:-150}

head=$(git rev-parse -q --verify HEAD) || { echo "skipped: no repository"; exit 0; }
base=$(git merge-base HEAD origin/main 2>/dev/null) || base=
if [ -z "$base" ] || [ "$base" = "$head" ]; then
  base=$(git rev-parse -q --verify HEAD~1) || { echo "skipped: nothing to compare with"; exit 0; }
fi

mapfile -t changed < <(
  {
    git diff --name-only --diff-filter=d "$base" -- 'models/*.?pp' 'sim/*.?pp' 'tests/*.?pp'
    git ls-files --others --exclude-standard -- 'models/*.?pp' 'sim/*.?pp' 'tests/*.?pp'
  } | sed 's/\.hpp$/.cpp/' | sort -u | while IFS= read -r file; do
    # Only what this build compiles has flags.
    if grep -q "/$file\"" "$build/compile_commands.json"; then echo "$file"; fi
  done)
if [ ${#changed[@]} -eq 0 ]; then
  echo "no source that is built has changed since $(git rev-parse --short "$base")"
  exit 0
fi
if [ ${#changed[@]} -gt "$most" ]; then
  echo "the first $most of ${#changed[@]} sources; the test clang-tidy is over all"
  changed=("${changed[@]:0:$most}")
fi
printf '%s\n' "${changed[@]}"
patterns=()
for file in "${changed[@]}"; do patterns+=("^$PWD/${file//./\\.}\$"); done
exec "$run_clang_tidy" -quiet -j "$(nproc)" -p "$build" "${patterns[@]}"

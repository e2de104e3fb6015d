#!/usr/bin/env bash
# tests/lint/changed_test.bash: what changed.bash looks at, in a small repository made for it.
set -euo pipefail
script=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/changed.bash
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x@localhost GIT_COMMITTER_NAME=x
export GIT_COMMITTER_EMAIL=x@localhost GIT_CONFIG_GLOBAL=/dev/null

# looks_at WORDS: what it prints, with the program that it is to run replaced by one that says how.
looks_at() {
  local said
  said=$("$script" build ./tidy)
  [ "$said" = "$1" ] || { printf 'wanted:\n%s\nsaid:\n%s\n' "$1" "$said"; exit 1; }
}
ran() { printf '%s\nran' "$1"; shift; printf ' %s' "$@"; }

git init -q .
mkdir sim build
printf '#!/bin/sh\nshift 5\nprintf "ran"\nprintf " %%s" "$@"\n' >tidy
chmod +x tidy
for name in a b c; do
  echo "int $name();" >sim/$name.cpp
  echo '[{"file": "/x/sim/'$name'.cpp"}]' >>build/compile_commands.json
done
touch sim/b.hpp
git add sim
git commit -qm one
looks_at 'skipped: nothing to compare with'

echo '// more' >>sim/b.hpp
git commit -qam two
looks_at "$(ran sim/b.cpp "^$PWD/sim/b\\.cpp\$")"

git update-ref refs/remotes/origin/main HEAD
echo '// more' >>sim/a.cpp
git commit -qam three
touch sim/not_built.cpp
git rm -q sim/c.cpp
looks_at "$(ran sim/a.cpp "^$PWD/sim/a\\.cpp\$")"

echo '// more' >>sim/b.cpp
MSCSIM_TIDY_MOST=1 looks_at "$(ran "the first 1 of 2 sources; the test clang-tidy is over all
sim/a.cpp" "^$PWD/sim/a\\.cpp\$")"

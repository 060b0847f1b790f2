#!/usr/bin/env bash
# What a pull request changes in its model cards, as one comment that later runs write anew.
# The action runs it with FILES, FAIL_ON, BASE_SHA, NUMBER, GH_TOKEN and what GitHub sets.
# Ends with 0, or with 1 where a change is of a kind of FAIL_ON.
set -euo pipefail
tool="$RUNNER_TEMP/model-card-viewer/node_modules/model-card-viewer/bin/model-card-viewer.js"
mark='<!-- model-card-viewer: changes -->'
# GitHub takes 65,536 characters, and a summary a megabyte.
most=65000

# A file's name could hold another command.
warn() {
  local told="${1//'%'/%25}"
  echo "::warning title=Model cards not compared::${told//[$'\r\n']/ }"
}

if [ ! -f "$tool" ]; then
  warn 'The command was not installed: the log of the checks says why.'
  exit 0
fi

# A checkout of one commit has no other.
git cat-file -e "$BASE_SHA^{commit}" 2> /dev/null ||
  git fetch --quiet --no-tags --depth=1 origin "$BASE_SHA" || {
  warn "The commit before the pull request, $BASE_SHA, is not to be had."
  exit 0
}
base="$(git merge-base "$BASE_SHA" HEAD 2> /dev/null || echo "$BASE_SHA")"

patterns=()
while IFS= read -r file; do
  if [ -d "$file" ]; then
    file="${file%/}"
    file="${file#./}"
    if [ "$file" = . ]; then
      patterns+=(':(glob)**/README.md')
    else
      patterns+=(":(glob)$file/**/README.md")
    fi
  elif [ -n "$file" ]; then
    patterns+=(":(glob)${file#./}")
  fi
done <<< "$FILES"
# Without any, Git would take all files.
[ "${#patterns[@]}" -gt 0 ] || exit 0

body="$mark"
failed=0
cards=0
left_out=0
while IFS= read -r -d '' status && IFS= read -r -d '' old; do
  now="$old"
  case "$status" in R*) IFS= read -r -d '' now ;; esac
  case "$now" in *.[mM][dD] | *.markdown) ;; *) continue ;; esac
  code=0
  told="$(node "$tool" diff --format md --fail-on "$FAIL_ON" -- "$base:$old" "$now")" || code=$?
  if [ "$code" -gt 1 ]; then
    warn "$now was not compared: the log of this step says why."
    continue
  fi
  [ "$code" -eq 0 ] || failed=1
  cards=$((cards + 1))
  printf '%s\n\n' "$told" >> "$GITHUB_STEP_SUMMARY"
  if [ $((${#body} + ${#told})) -gt "$most" ]; then
    left_out=$((left_out + 1))
  else
    body+=$'\n\n'"$told"
  fi
done < <(git diff --name-status -z --find-renames --diff-filter=MR "$base" HEAD -- "${patterns[@]}")

comments="repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments"
# Whoever writes the mark into a comment of their own is no bot.
known="$(gh api --paginate "$comments" --jq \
  ".[] | select(.user.type == \"Bot\" and (.body | startswith(\"$mark\"))) | .id")" || known=''
known="${known%%$'\n'*}"
if [ "$cards" -eq 0 ]; then
  [ -n "$known" ] || exit 0
  body+=$'\n\nThis pull request changes no model card any more.'
fi
if [ "$left_out" -gt 0 ]; then
  body+=$'\n\n'"Cards that have no room here: $left_out. The summary of the run tells of them."
fi
file="$RUNNER_TEMP/model-cards.md"
printf '%s\n' "$body" > "$file"
write=(--method POST "$comments")
[ -z "$known" ] || write=(--method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$known")
gh api --silent "${write[@]}" -F "body=@$file" ||
  warn 'The comment was not written: it needs the permission pull-requests: write.'
exit "$failed"

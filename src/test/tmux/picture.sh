#!/usr/bin/env bash
# Records the picture of README at a real terminal:
#   mvn -q -DskipTests package && mvn -q test-compile && src/test/tmux/picture.sh .github/session.svg
set -eu
cd "$(dirname "$0")/../../.."
home=$(mktemp -d)
session=briefing-picture-$$
trap 'tmux kill-session -t "$session" 2>/dev/null || true; rm -rf "$home"' EXIT

tmux new-session -d -s "$session" -x 92 -y 44 \
    "env BRIEFING_CACHE=$home/cache BRIEFING_STATE=$home/state BRIEFING_LANGUAGE=en target/briefing --corpus corpus"
sees() { # waits for a pattern
    for _ in $(seq 1 240); do
        if tmux capture-pane -p -t "$session" | grep -q -e "$1"; then return; fi
        sleep 0.25
    done
    echo "never saw $1" >&2
    exit 1
}
type_line() { tmux send-keys -t "$session" -l "$1"; tmux send-keys -t "$session" Enter; }

sees 'briefing>'
sleep 15 # until all is indexed, so that no progress is in the picture
tmux send-keys -t "$session" C-l
type_line "What are MIIT's three AI priorities for 2026?"
sees 'ai-priorities-en'
type_line 'tell me more about the second one'
sleep 4
type_line '人形机器人有多少款？'
sees '产业札记'
type_line '那上海呢？'
sleep 6
sleep 1
tmux capture-pane -e -p -t "$session" | java -cp target/test-classes briefing.shell.TerminalPicture "$1"

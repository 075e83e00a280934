#!/usr/bin/env bash
# Starts the built launcher in tmux, types at it, and checks what is on the screen; the screens go to standard output.
#   mvn -q -DskipTests package && src/test/tmux/screens.sh
set -eu
cd "$(dirname "$0")/../../.."
command -v tmux >/dev/null || { echo 'this needs tmux' >&2; exit 2; }

home=$(mktemp -d)
session=briefing-screens-$$
trap 'tmux kill-session -t "$session" 2>/dev/null || true; tmux kill-session -t "held-$$" 2>/dev/null || true; rm -rf "$home"' EXIT
# A server whose last session ends is gone in the moment in which the next one is asked for.
tmux new-session -d -s "held-$$" sleep 3600
failed=0

start() { # columns rows language
    tmux kill-session -t "$session" 2>/dev/null || true
    tmux new-session -d -s "$session" -x "$1" -y "$2" \
        "env BRIEFING_CACHE=$home/cache BRIEFING_STATE=$home/state-$1-$3 BRIEFING_LANGUAGE=$3 target/briefing --corpus corpus; echo left \$?; sleep 60"
    tmux set-option -t "$session" remain-on-exit on >/dev/null
}

type_line() { tmux send-keys -t "$session" -l "$1"; tmux send-keys -t "$session" Enter; }

screen() { tmux capture-pane -p -t "$session" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}'; }

sees() { # what pattern: waits for it, shows the screen
    for _ in $(seq 1 120); do
        if screen | grep -q -e "$2"; then
            printf '=== %s\n' "$1"
            screen
            return
        fi
        sleep 0.25
    done
    printf '=== %s: never saw %s\n' "$1" "$2"
    screen
    failed=1
}

clear_screen() { tmux send-keys -t "$session" C-l; sleep 0.3; }

start 80 30 en
sees 'first start' 'briefing>'
type_line "What are MIIT's three AI priorities for 2026?"
sees 'an answer in English' '\[4\] *[^ ]'
type_line 'open 2'
sees 'open 2' 'q leaves'
tmux send-keys -t "$session" q
clear_screen
type_line '2025年我国人工智能核心产业规模有多大？'
sees 'an answer in Chinese' '^\[[12]\].*$'
clear_screen
type_line 'why'
sees 'why' 'cosine'
clear_screen
type_line '谁赢了世界杯？'
sees 'a refusal' '这些文章没有回答这个问题'
clear_screen
type_line '哪些文章提到了李乐成？'
sees 'the catalogue' '\[1\]'
clear_screen
type_line 'What is the newest article?'
sees 'the newest article' 'The newest article is of'
clear_screen
printf 'The %s opened on 2 April 2026.\n' 'lighthouse of Kexing' >"$home/a light house.txt"
tmux send-keys -t "$session" -l "read $home/a"
tmux send-keys -t "$session" Tab
sees 'Tab completes a path with spaces' 'a\\ light\\ house.txt'
tmux send-keys -t "$session" Enter
sees 'read' 'The lighthouse of Kexing opened'
clear_screen
printf '/exit\nexit\n!! # @file "quoted \\n' >"$home/paste"
tmux load-buffer "$home/paste"
tmux paste-buffer -p -t "$session"
tmux send-keys -t "$session" Enter
sees 'many lines pasted are one question' 'The articles do not answer'
clear_screen
tmux send-keys -t "$session" C-r
tmux send-keys -t "$session" -l 'newest'
sees 'Ctrl-R' 'What is the newest article'
tmux send-keys -t "$session" C-g
tmux send-keys -t "$session" C-c
clear_screen
for _ in 1 2 3 4 5; do
    tmux send-keys -t "$session" C-c
    sleep 0.3
done
type_line '/sorces'
sees 'Ctrl-C five times, and an unknown command' '/sources?'
type_line 'exit'
sees 'exit' 'left 0'

start 40 30 zh
sees 'first start, 40 columns, Chinese' 'briefing>'
type_line '2025年我国人工智能核心产业规模有多大？'
sees 'an answer in 40 columns' '^\[1\]'
clear_screen
type_line 'help'
sees 'help in 40 columns' '/search --top'
tmux send-keys -t "$session" C-d
sees 'Ctrl-D' 'left 0'

[ "$(stat -c %a "$home/state-80-en/history" 2>/dev/null || echo 600)" = 600 ] || {
    echo 'others can read the history'
    failed=1
}
exit $failed

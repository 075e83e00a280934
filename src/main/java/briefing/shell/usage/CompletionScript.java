package briefing.shell.usage;

import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.CommandName.Takes;
import briefing.shell.line.Option;
import briefing.shell.line.Option.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion of the command line in the shells of systems. */
public final class CompletionScript {

    private final Messages messages;

    public CompletionScript(Messages messages) {
        this.messages = messages;
    }

    /** The script for a shell by its name. */
    public String of(String shell) {
        return switch (shell) {
            case "bash" -> bash();
            case "zsh" -> zsh();
            case "fish" -> fish();
            default -> throw new IllegalArgumentException(shell);
        };
    }

    private String bash() {
        StringBuilder values = new StringBuilder();
        for (Option option : Option.values()) {
            if (option.value() != Value.NONE) {
                values.append("        --")
                        .append(option.word())
                        .append(") ")
                        .append(bash(option.value()))
                        .append(" return ;;\n");
            }
        }
        StringBuilder commands = new StringBuilder();
        for (CommandName command : ofCalls()) {
            commands.append("        ")
                    .append(command.word())
                    .append(") options='")
                    .append(options(command).map(option -> "--" + option.word()).collect(Collectors.joining(" ")))
                    .append("' arguments='")
                    .append(String.join(" ", arguments(command)))
                    .append("' files=")
                    .append(command.takes() == Takes.FILES ? 1 : 0)
                    .append(" ;;\n");
        }
        return """
                # briefing completion bash: source <(briefing completion bash)
                _briefing() {
                    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
                    local command= options= arguments= files=0 i
                    COMPREPLY=()
                    case $previous in
                %s    esac
                    for ((i = 1; i < COMP_CWORD; i++)); do
                        case ${COMP_WORDS[i]} in
                            %s) ((i++)) ;;
                            -*) ;;
                            *) command=${COMP_WORDS[i]}; break ;;
                        esac
                    done
                    case $command in
                        '') options='%s' arguments='%s' ;;
                %s    esac
                    if [[ $current == -* ]]; then
                        COMPREPLY=($(compgen -W "$options" -- "$current"))
                    elif ((files)); then
                        compopt -o filenames 2>/dev/null
                        COMPREPLY=($(compgen -f -- "$current"))
                    else
                        COMPREPLY=($(compgen -W "$arguments" -- "$current"))
                    fi
                }
                complete -F _briefing briefing
                """.formatted(
                        values,
                        Arrays.stream(Option.values())
                                .filter(option -> option.value() != Value.NONE)
                                .map(option -> "--" + option.word())
                                .collect(Collectors.joining(" | ")),
                        Arrays.stream(Option.values())
                                .map(option -> "--" + option.word())
                                .collect(Collectors.joining(" ")),
                        String.join(" ", CommandName.ofCalls()),
                        commands);
    }

    private static String bash(Value value) {
        return switch (value) {
            case FOLDER -> "COMPREPLY=($(compgen -d -- \"$current\"));";
            case FORMAT, MODE ->
                "COMPREPLY=($(compgen -W '" + String.join(" ", value.choices()) + "' -- \"$current\"));";
            default -> "";
        };
    }

    private String zsh() {
        StringBuilder commands = new StringBuilder();
        for (CommandName command : ofCalls()) {
            commands.append("                    ").append(command.word()).append(")\n");
            commands.append("                        _arguments -s");
            options(command)
                    .forEach(option ->
                            commands.append(" \\\n                            ").append(zsh(option)));
            commands.append(" \\\n                            '*:argument:")
                    .append(zsh(command))
                    .append("'\n");
            commands.append("                        ;;\n");
        }
        return """
                #compdef briefing
                # briefing completion zsh > "${fpath[1]}/_briefing"
                _briefing() {
                    local context state line
                    _arguments -C \\
                %s        '1:command:->command' \\
                        '*::argument:->argument'
                    case $state in
                        command)
                            local -a commands
                            commands=(
                %s            )
                            _describe command commands
                            ;;
                        argument)
                            case ${words[1]} in
                %s            esac
                            ;;
                    esac
                }
                if [ "$funcstack[1]" = _briefing ]; then _briefing "$@"; else compdef _briefing briefing; fi
                """.formatted(
                        Arrays.stream(Option.values())
                                .map(option -> "        " + zsh(option) + " \\\n")
                                .collect(Collectors.joining()),
                        ofCalls().stream()
                                .map(command -> "                "
                                        + quoted(command.word() + ":" + command.about(messages)) + "\n")
                                .collect(Collectors.joining()),
                        commands);
    }

    private String zsh(Option option) {
        String about =
                option.about(messages).replace("[", "(").replace("]", ")").replace(":", "");
        String value = option.value() == Value.NONE ? "" : ":" + option.word() + ":" + zsh(option.value());
        return quoted("--" + option.word() + "[" + about + "]" + value);
    }

    private static String zsh(Value value) {
        return switch (value) {
            case FOLDER -> "_files -/";
            case FORMAT, MODE -> "(" + String.join(" ", value.choices()) + ")";
            default -> "";
        };
    }

    private static String zsh(CommandName command) {
        return command.takes() == Takes.FILES ? "_files" : "(" + String.join(" ", arguments(command)) + ")";
    }

    private String fish() {
        StringBuilder script = new StringBuilder("""
                # briefing completion fish > ~/.config/fish/completions/briefing.fish
                complete -c briefing -f
                """);
        for (CommandName command : ofCalls()) {
            script.append("complete -c briefing -n __fish_use_subcommand -a ")
                    .append(command.word())
                    .append(" -d ")
                    .append(quoted(command.about(messages)))
                    .append('\n');
            String of = " -n '__fish_seen_subcommand_from " + command.word() + "'";
            if (command.takes() == Takes.FILES) {
                script.append("complete -c briefing").append(of).append(" -F\n");
            } else if (!arguments(command).isEmpty()) {
                script.append("complete -c briefing")
                        .append(of)
                        .append(" -a '")
                        .append(String.join(" ", arguments(command)))
                        .append("'\n");
            }
        }
        for (Option option : Option.values()) {
            List<String> commands = ofCalls().stream()
                    .filter(command -> options(command).anyMatch(option::equals))
                    .map(CommandName::word)
                    .toList();
            String of = Option.common().contains(option)
                    ? ""
                    : " -n '__fish_seen_subcommand_from " + String.join(" ", commands) + "'";
            String letter =
                    option.letter() == null ? "" : " -s " + option.letter().substring(1);
            String value = option.value() == Value.NONE ? "" : " -r" + fish(option.value());
            script.append("complete -c briefing")
                    .append(of)
                    .append(letter)
                    .append(" -l ")
                    .append(option.word())
                    .append(value)
                    .append(" -d ")
                    .append(quoted(option.about(messages)))
                    .append('\n');
        }
        return script.toString();
    }

    private static String fish(Value value) {
        return switch (value) {
            case FOLDER -> " -a '(__fish_complete_directories)'";
            case FORMAT, MODE -> " -a '" + String.join(" ", value.choices()) + "'";
            default -> "";
        };
    }

    /** For both shells, in which a quoted text ends at the next quote; fish also knows a backslash before it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "’") + "'";
    }

    private static List<CommandName> ofCalls() {
        return Arrays.stream(CommandName.values())
                .filter(CommandName::isOfCalls)
                .toList();
    }

    private static Stream<Option> options(CommandName command) {
        return Stream.concat(command.options().stream(), Option.common().stream());
    }

    private static List<String> arguments(CommandName command) {
        return command.takes() == Takes.COMMAND
                ? CommandName.ofCalls()
                : command.takes().choices();
    }
}

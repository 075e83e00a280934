package briefing.shell.usage;

import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.terminal.Text;
import briefing.shell.terminal.Wrapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;

/** How the program is called, on one screen, and how one of its commands is. */
public final class UsageText {

    /** In columns; a terminal that is narrower wraps by itself. */
    private static final int WIDEST = 100;

    private final Messages messages;

    public UsageText(Messages messages) {
        this.messages = messages;
    }

    /** All of it: commands, options with their defaults, exit codes. */
    public String ofProgram() {
        List<String> lines =
                new ArrayList<>(messages.get("program.usage").lines().toList());
        Map<String, String> commands = new LinkedHashMap<>();
        Arrays.stream(CommandName.values())
                .filter(CommandName::isOfCalls)
                .forEach(command -> commands.put(command.usage(messages), command.about(messages)));
        section(lines, "program.commands", commands);
        lines.addAll(wrapped("", messages.get("program.shell", ofShell())));
        section(lines, "program.options", options(Option.ofCalls()));
        lines.add("");
        lines.addAll(wrapped("", messages.get("program.codes")));
        lines.addAll(wrapped("", messages.get("program.more")));
        return text(lines);
    }

    /** One command: what it does, and each of its options. */
    public String of(CommandName command) {
        List<String> lines = new ArrayList<>();
        String options = command.options().isEmpty() ? "" : " " + messages.get("program.placeholder");
        lines.add(command.usage(messages) + options);
        messages.get("help." + command.word()).lines().forEach(line -> lines.addAll(wrapped("  ", line)));
        List<Option> all = command.isOfCalls()
                ? Stream.concat(command.options().stream(), Option.common().stream())
                        .toList()
                : command.options();
        if (!all.isEmpty()) {
            lines.add("");
            lines.addAll(columns(options(all)));
        }
        return text(lines);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String ofShell() {
        return Arrays.stream(CommandName.values())
                .filter(command -> !command.isOfCalls())
                .map(CommandName::word)
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> options(List<Option> options) {
        Map<String, String> all = new LinkedHashMap<>();
        options.forEach(option -> all.put(option.usage(messages), option.about(messages)));
        return all;
    }

    private void section(List<String> lines, String title, Map<String, String> rows) {
        lines.add("");
        lines.add(messages.get(title));
        lines.addAll(columns(rows));
    }

    private static List<String> columns(Map<String, String> rows) {
        int widest = rows.keySet().stream().mapToInt(Wrapping::columns).max().orElse(0);
        List<String> lines = new ArrayList<>();
        rows.forEach((name, about) ->
                lines.addAll(wrapped("  " + name + " ".repeat(widest - Wrapping.columns(name) + 2), about)));
        return lines;
    }

    private static List<String> wrapped(String head, String text) {
        return Wrapping.hanging(Text.of(head), Text.of(text), WIDEST).stream()
                .map(AttributedString::toString)
                .toList();
    }
}

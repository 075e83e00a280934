package briefing.shell.usage;

import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The page of the manual, in roff. */
public final class ManPage {

    private final Messages messages;

    public ManPage(Messages messages) {
        this.messages = messages;
    }

    /** @param version of the program, as it names itself */
    public String text(String version) {
        StringBuilder page = new StringBuilder();
        page.append(".TH BRIEFING 1 \"\" \"").append(escaped(version)).append("\"\n");
        section(page, "man.name")
                .append("briefing \\- ")
                .append(escaped(messages.get("man.about")))
                .append('\n');
        section(page, "man.synopsis");
        page.append(".nf\n");
        messages.get("program.usage")
                .lines()
                .forEach(line -> page.append(escaped(line)).append('\n'));
        page.append(".fi\n");
        section(page, "man.commands");
        for (CommandName command : CommandName.values()) {
            entry(page, command.usage(messages), messages.get("help." + command.word()));
            if (!command.options().isEmpty()) {
                page.append(".br\n")
                        .append(escaped(command.options().stream()
                                .map(option -> "--" + option.word())
                                .collect(Collectors.joining(", "))))
                        .append('\n');
            }
        }
        section(page, "man.options");
        Arrays.stream(Option.values()).forEach(option -> entry(page, option.usage(messages), option.about(messages)));
        section(page, "man.codes")
                .append(escaped(messages.get("program.codes")))
                .append('\n');
        section(page, "man.environment")
                .append(escaped(messages.get("man.settings")))
                .append('\n');
        return page.toString();
    }

    private StringBuilder section(StringBuilder page, String title) {
        return page.append(".SH ").append(escaped(messages.get(title))).append('\n');
    }

    private static void entry(StringBuilder page, String name, String about) {
        page.append(".TP\n.B ").append(escaped(name)).append('\n');
        about.lines()
                .map(String::strip)
                .forEach(line -> page.append(escaped(line)).append("\n.br\n"));
    }

    /** As roff prints it: a backslash begins an escape, a dash would be a hyphen, a dot or quote at the start a request. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}

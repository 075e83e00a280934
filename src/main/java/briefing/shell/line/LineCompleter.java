package briefing.shell.line;

import briefing.assistant.Modes;
import briefing.index.CatalogueEntry;
import briefing.shell.terminal.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;

/** Completes commands, their options, paths for those that take files, and titles for {@code open}. */
public final class LineCompleter implements Completer {

    private final CommandRegistry registry;
    private final Supplier<List<CatalogueEntry>> catalogue;

    public LineCompleter(CommandRegistry registry, Supplier<List<CatalogueEntry>> catalogue) {
        this.registry = registry;
        this.catalogue = catalogue;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String first = line.words().get(0);
        String slash = first.startsWith("/") ? "/" : "";
        if (line.wordIndex() == 0) {
            registry.getCommands().stream()
                    .sorted(java.util.Comparator.comparing(Command::getName))
                    .forEach(command -> candidates.add(new Candidate(
                            slash + command.getName(),
                            slash + command.getName(),
                            null,
                            command.getDescription(),
                            null,
                            null,
                            true)));
            candidates.add(new Candidate(slash + CommandName.EXIT));
            return;
        }
        Command command = registry.getCommandByName(first.substring(slash.length()));
        if (command == null) {
            return;
        }
        if (line.word().startsWith("-")) {
            command.getOptions().stream()
                    .map(CommandOption::longName)
                    .forEach(option -> candidates.add(new Candidate("--" + option)));
            return;
        }
        switch (CommandName.valueOf(command.getName().toUpperCase(Locale.ROOT))) {
            case LOAD, READ, EVALUATE -> PathCompleter.complete(typed(line), candidates);
            case MODE -> Modes.ALL.forEach(mode -> candidates.add(new Candidate(mode)));
            case HELP -> Commands.names(registry).forEach(name -> candidates.add(new Candidate(name)));
            case OPEN -> titles(line, candidates);
            default -> {}
        }
    }

    /** What was typed after the command. */
    private static String typed(ParsedLine line) {
        String before = line.line().substring(0, line.cursor()).stripLeading();
        return before.substring(line.words().get(0).length()).stripLeading();
    }

    /** A title may have spaces, and the candidates stand for one word: those that begin as the words before do. */
    private void titles(ParsedLine line, List<Candidate> candidates) {
        String before = String.join(" ", line.words().subList(1, line.wordIndex()));
        String prefix = before.isEmpty() ? "" : before + " ";
        for (CatalogueEntry entry : catalogue.get()) {
            boolean fits = entry.skipped() == null
                    && entry.title().toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
            if (fits) {
                String rest = Text.printable(entry.title()).substring(prefix.length());
                candidates.add(
                        new Candidate(rest, Text.printable(entry.title()), null, entry.article(), null, null, true));
            }
        }
    }
}

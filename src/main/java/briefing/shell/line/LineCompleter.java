package briefing.shell.line;

import briefing.index.CatalogueEntry;
import briefing.language.Messages;
import briefing.shell.terminal.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Completes commands, their options and arguments, and filters, also those in a question. */
public final class LineCompleter implements Completer {

    private final Messages messages;
    private final Supplier<List<CatalogueEntry>> catalogue;

    public LineCompleter(Messages messages, Supplier<List<CatalogueEntry>> catalogue) {
        this.messages = messages;
        this.catalogue = catalogue;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        String first = line.words().get(0);
        String slash = first.startsWith("/") ? "/" : "";
        if (filters(line.word(), candidates)) {
            return;
        }
        if (line.wordIndex() == 0) {
            Arrays.stream(CommandName.values())
                    .sorted(Comparator.comparing(CommandName::word))
                    .forEach(command -> candidates.add(candidate(slash + command.word(), command.about(messages))));
            candidates.add(new Candidate(slash + CommandName.EXIT));
            if (line.word().codePoints().anyMatch(Character::isIdeographic)) {
                CommandAliases.all().forEach(name -> candidates.add(new Candidate(slash + name)));
            }
            return;
        }
        CommandName command = CommandName.of(CommandAliases.command(first)).orElse(null);
        if (command == null) {
            return;
        }
        if (line.word().startsWith("-")) {
            Stream.concat(command.options().stream(), Stream.of(Option.HELP))
                    .forEach(option -> candidates.add(candidate("--" + option.word(), option.about(messages))));
            return;
        }
        Optional<Option> before =
                Option.of(line.words().get(line.wordIndex() - 1).replaceFirst("^--", ""));
        if (before.isPresent() && line.words().get(line.wordIndex() - 1).startsWith("--")) {
            values(before.get()).forEach(value -> candidates.add(new Candidate(quoted(value))));
            return;
        }
        switch (command.takes()) {
            case FILES, DOCUMENT -> PathCompleter.complete(typed(line), candidates);
            case COMMAND -> CommandName.all().forEach(name -> candidates.add(new Candidate(name)));
            case ARTICLE, ARTICLES, ABOUT -> titles(line, candidates);
            default -> command.takes().choices().forEach(choice -> candidates.add(new Candidate(choice)));
        }
    }

    private static Candidate candidate(String word, String about) {
        return new Candidate(word, word, null, about, null, null, true);
    }

    /** The values of a filter that is being typed, as in {@code source:}; false where none is. */
    private boolean filters(String word, List<Candidate> candidates) {
        int colon = word.indexOf(':');
        Option filter = colon < 0 ? null : Option.of(word.substring(0, colon)).orElse(null);
        if (filter == null || !Option.FILTERS.contains(filter)) {
            return false;
        }
        values(filter).forEach(value -> candidates.add(new Candidate(word.substring(0, colon + 1) + quoted(value))));
        return true;
    }

    /** What an option's value can be, as far as that is known. */
    private List<String> values(Option option) {
        return switch (option) {
            case SOURCE -> known(CatalogueEntry::source);
            case TITLE -> known(CatalogueEntry::title);
            case ARTICLE -> known(CatalogueEntry::article);
            case SINCE, UNTIL, AS_OF ->
                known(entry ->
                        entry.published() == null ? null : entry.published().toString());
            default -> option.value().choices();
        };
    }

    private List<String> known(Function<CatalogueEntry, @Nullable String> part) {
        return catalogue.get().stream()
                .filter(entry -> entry.skipped() == null)
                .map(part)
                .filter(Objects::nonNull)
                .map(Text::printable)
                .distinct()
                .sorted()
                .toList();
    }

    private static String quoted(String value) {
        return value.indexOf(' ') < 0 ? value : '"' + value.replace("\"", "") + '"';
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

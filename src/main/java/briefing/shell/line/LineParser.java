package briefing.shell.line;

import briefing.article.corpus.CorpusLoader;
import briefing.assistant.Modes;
import briefing.assistant.UsageException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Tells commands from questions. After a {@code /} a line is a command. A bare line is one only if its first word is the
 * name of one and everything else is what that command takes: nothing, a number, a path that exists, an address. Whatever
 * else a person types or pastes is a question, in the words that it was typed in.
 */
public final class LineParser implements CommandParser {

    /** Opens and closes a question of several lines. */
    static final String BLOCK = ":::";

    private static final Set<String> BARE = Set.of(
            "help",
            "load",
            "search",
            "articles",
            "read",
            "status",
            "sources",
            "open",
            "why",
            "mode",
            "reset",
            "evaluate",
            "exit",
            "quit",
            "index");

    /** Commands that take files. */
    static final Set<String> OF_FILES = Set.of("load", "read", "evaluate");

    /** What can only be meant as the name of a file. */
    private static final Pattern PATH = Pattern.compile("\\A\\.{0,2}[/\\\\]|\\.(?:html?|txt|md|pdf|docx|jsonl?|gz)$");

    private final Predicate<String> isArticle;

    /**
     * A parser.
     *
     * @param isArticle whether a text is the title or the id of an article
     */
    public LineParser(Predicate<String> isArticle) {
        this.isArticle = isArticle;
    }

    @Override
    public ParsedInput parse(String line) {
        String text = line.strip();
        if (text.startsWith(BLOCK)) {
            String block = text.substring(BLOCK.length());
            return question(
                    (block.endsWith(BLOCK) ? block.substring(0, block.length() - BLOCK.length()) : block).strip());
        }
        if (text.indexOf('\n') >= 0) {
            return question(text);
        }
        if (text.startsWith("/")) {
            List<Word> words = words(text.substring(1));
            return words.isEmpty()
                    ? command("help", List.of())
                    : command(words.get(0).value(), words.subList(1, words.size()));
        }
        List<Word> words = words(text);
        if (!words.isEmpty() && isCommand(words.get(0).value(), words.subList(1, words.size()))) {
            return command(words.get(0).value(), words.subList(1, words.size()));
        }
        return question(text);
    }

    /**
     * The file that a person may have meant, where a line is a question only because there is none of that name, as in
     * {@code load ~/Downloads/artcle.html}.
     */
    public Optional<String> missingFile(String line) {
        List<Word> words = words(line.strip());
        boolean path = words.size() == 2
                && OF_FILES.contains(words.get(0).value())
                && PATH.matcher(words.get(1).value()).find();
        return path && !exists(words.get(1).value()) ? Optional.of(words.get(1).value()) : Optional.empty();
    }

    /** The words of a line; where everything after a command of files is the name of one, spaces and all, that is one. */
    private static List<Word> words(String text) {
        List<Word> words = Word.of(text);
        if (words.size() > 2 && OF_FILES.contains(words.get(0).value())) {
            String rest = text.strip().substring(words.get(0).raw().length()).strip();
            if (exists(Word.inHome(rest))) {
                return List.of(words.get(0), new Word(rest, Word.inHome(rest)));
            }
        }
        return words;
    }

    private static ParsedInput question(String text) {
        return ParsedInput.builder()
                .commandName("ask")
                .addArgument(new CommandArgument(0, text))
                .build();
    }

    private static ParsedInput command(String name, List<Word> words) {
        return CommandLine.parse(name.equals("quit") ? "exit" : name, words);
    }

    private boolean isCommand(String name, List<Word> words) {
        if (!BARE.contains(name)) {
            return false;
        }
        if (words.isEmpty()) {
            return true;
        }
        if (name.equals("open")
                && isArticle.test(
                        String.join(" ", words.stream().map(Word::value).toList()))) {
            return true;
        }
        List<CommandArgument> arguments;
        try {
            arguments = CommandLine.parse(name, words).arguments();
        } catch (UsageException e) {
            return false;
        }
        return arguments.stream().allMatch(argument -> isArgument(name, argument.value()));
    }

    private static boolean isArgument(String command, String word) {
        return switch (command) {
            case "help" -> BARE.contains(word) || word.equals("ask");
            case "mode" -> Modes.ALL.contains(word);
            case "open" -> word.matches("\\d{1,4}");
            case "load", "read", "evaluate" -> CorpusLoader.isAddress(word) || exists(word);
            default -> false;
        };
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

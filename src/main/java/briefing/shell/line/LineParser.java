package briefing.shell.line;

import briefing.article.ArticleReader;
import briefing.article.corpus.CorpusLoader;
import briefing.assistant.Modes;
import briefing.assistant.UsageException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /** What can only be meant as the name of a file. */
    private static final Pattern PATH = Pattern.compile("\\A\\.{0,2}[/\\\\]");

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
                    ? command(CommandName.HELP.word(), List.of())
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
        if (words.size() != 2 || !isOfFiles(words.get(0).value())) {
            return Optional.empty();
        }
        String file = words.get(1).value();
        boolean path = PATH.matcher(file).find() || ArticleReader.isReadable(file);
        return path && !exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** The words of a line; where everything after a command of files is the name of one, spaces and all, that is one. */
    private static List<Word> words(String text) {
        List<Word> words = Word.of(text);
        if (words.size() > 2 && isOfFiles(words.get(0).value())) {
            String rest = text.strip().substring(words.get(0).raw().length()).strip();
            if (exists(Word.inHome(rest))) {
                return List.of(words.get(0), new Word(rest, Word.inHome(rest)));
            }
        }
        return words;
    }

    private static ParsedInput question(String text) {
        return ParsedInput.builder()
                .commandName(CommandName.ASK.word())
                .addArgument(new CommandArgument(0, text))
                .build();
    }

    private static ParsedInput command(String name, List<Word> words) {
        return CommandLine.parse(CommandName.LEAVING.contains(name) ? CommandName.EXIT : name, words);
    }

    private boolean isCommand(String name, List<Word> words) {
        if (CommandName.LEAVING.contains(name)) {
            return words.isEmpty();
        }
        CommandName command = CommandName.of(name).orElse(null);
        if (command == null || command == CommandName.ASK) {
            return false;
        }
        if (words.isEmpty()) {
            return true;
        }
        if (command == CommandName.OPEN
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
        return arguments.stream().allMatch(argument -> isArgument(command, argument.value()));
    }

    private static boolean isArgument(CommandName command, String word) {
        return switch (command) {
            case HELP -> CommandName.of(word).isPresent() || CommandName.LEAVING.contains(word);
            case MODE -> Modes.ALL.contains(word);
            case OPEN -> word.matches("\\d{1,4}");
            case LOAD, READ, EVALUATE -> CorpusLoader.isAddress(word) || exists(word);
            default -> false;
        };
    }

    private static boolean isOfFiles(String name) {
        return CommandName.of(name).filter(CommandName::isOfFiles).isPresent();
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

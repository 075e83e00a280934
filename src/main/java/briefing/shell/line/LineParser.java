package briefing.shell.line;

import briefing.article.ArticleReader;
import briefing.article.corpus.CorpusLoader;
import briefing.assistant.UsageException;
import briefing.language.Messages;
import briefing.language.Nearest;
import briefing.question.Ordinals;
import briefing.shell.line.CommandName.Takes;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Tells commands from questions. After a {@code /} a line is a command. A bare line is one where its first word is the name
 * of one and the rest is what that command takes. Where the rest goes on as a {@link Sentence}, the line is a question, in
 * the words that it was typed in; where it does not, a command was meant, and what is wrong with it is said.
 */
public final class LineParser implements CommandParser {

    /** Opens and closes a question of several lines. */
    static final String BLOCK = ":::";

    /** The same as typed with a Chinese keyboard. */
    private static final String WIDE_BLOCK = "：：：";

    /** In {@code save last FILE}. */
    public static final String LAST = "last";

    /** What can only be meant as the name of a file. */
    private static final Pattern PATH = Pattern.compile("\\A(?:\\.{0,2}[/\\\\]|~/|[A-Za-z]:\\\\)");

    /** The fewest letters of a word that may be a mistyped command. */
    private static final int MISTYPED = 3;

    /** So many characters of a title, among other words, are hardly a thing that is talked of. */
    private static final int LEAST_OF_TITLE = 10;

    /** What can be known of the words of a line. */
    public interface Knowledge {

        /** Whether a text names an article: its id, or its title or part of it. */
        boolean hasArticle(String text);

        /** Whether a word is one of a language, or of the articles, and so no mistyped command. */
        boolean hasWord(String word);
    }

    private final Knowledge knowledge;
    private final Messages messages;
    private final Clock clock;
    private final Options session;

    /**
     * A parser.
     *
     * @param session options that hold for every line that does not say otherwise
     */
    public LineParser(Knowledge knowledge, Messages messages, Clock clock, Options session) {
        this.knowledge = knowledge;
        this.messages = messages;
        this.clock = clock;
        this.session = session;
    }

    /**
     * A line as a call.
     *
     * @throws UsageException where a command was meant, but not so
     */
    @Override
    public ParsedInput parse(String line) {
        String text = line.strip();
        String block = block(text);
        if (block != null) {
            return question(block);
        }
        if (text.indexOf('\n') >= 0) {
            return question(text);
        }
        boolean forced = text.startsWith("/");
        List<Word> words = words(forced ? text.substring(1) : text);
        if (words.isEmpty()) {
            return command(CommandName.HELP.word(), List.of());
        }
        List<String> addresses = addresses(text);
        if (!addresses.isEmpty()) {
            return command(
                    CommandName.LOAD.word(),
                    addresses.stream()
                            .map(address -> new Word(address, address))
                            .toList());
        }
        List<Word> after = words.subList(1, words.size());
        if (forced) {
            return command(words.get(0).value(), after);
        }
        String first = words.get(0).value().toLowerCase(Locale.ROOT);
        String rest = text.substring(words.get(0).raw().length()).strip();
        if (CommandName.LEAVING.contains(first)) {
            return leave(first, after, rest, text);
        }
        CommandName command = CommandName.of(first).orElse(null);
        if (command == null) {
            refuseMistyped(first, after, rest);
            return question(text);
        }
        if (command == CommandName.ASK && !after.isEmpty()
                || accepts(command, after)
                || after.stream().anyMatch(word -> CommandLine.isOption(word.value()))) {
            return command(first, after);
        }
        if (Sentence.isOne(after, text) || command == CommandName.NEW) { // new energy vehicles
            return question(text);
        }
        throw refused(wrong(command, after, rest));
    }

    /** A line that is taken for a question, whatever it begins with. */
    public static String asQuestion(String line) {
        return BLOCK + line + BLOCK;
    }

    /**
     * The lines that were pasted, and the questions that were typed in one line, each as if typed alone; one that is no address
     * is a question, whatever it says.
     */
    public List<String> pasted(String text) {
        if (block(text.strip()) != null) {
            return List.of(text);
        }
        if (text.strip().indexOf('\n') < 0) {
            List<String> questions = Sentence.questions(text.strip());
            return questions.size() < 2 || isCommand(text.strip())
                    ? List.of(text)
                    : questions.stream().map(LineParser::asQuestion).toList();
        }
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> addresses(line).isEmpty() ? BLOCK + line + BLOCK : line)
                .toList();
    }

    /** Whether a line begins as a command and does not go on as a sentence. */
    private static boolean isCommand(String text) {
        List<Word> words = Word.of(text);
        return text.startsWith("/")
                || CommandName.of(words.get(0).value().toLowerCase(Locale.ROOT)).isPresent()
                        && !Sentence.isOne(words.subList(1, words.size()), text);
    }

    /** A line without the marks that make it a question. */
    public static String unmarked(String line) {
        String block = block(line.strip());
        return block == null ? line : block;
    }

    /** The web addresses that a line consists of, each once, also where one was pasted twice; empty where it has words. */
    public static List<String> addresses(String line) {
        List<String> addresses = new ArrayList<>();
        for (Word word : Word.of(line.strip())) {
            String text = word.value();
            int half = text.length() / 2;
            String address = text.substring(0, half).equals(text.substring(half)) ? text.substring(0, half) : text;
            if (!CorpusLoader.isAddress(address)
                    || !address.toLowerCase(Locale.ROOT).startsWith("http")) {
                return List.of();
            }
            addresses.add(address);
        }
        return addresses.stream().distinct().toList();
    }

    /** Whether a word can only be meant as the name of a file, there or not. */
    static boolean looksLikeAFile(String word) {
        return PATH.matcher(word).find() || ArticleReader.isReadable(word);
    }

    /** Whether a text opens a block that it does not close. */
    static boolean isOpenBlock(String text) {
        String mark = mark(text);
        return mark != null
                && (text.length() < 2 * mark.length() || !text.endsWith(BLOCK) && !text.endsWith(WIDE_BLOCK));
    }

    private static @Nullable String mark(String text) {
        return text.startsWith(BLOCK) ? BLOCK : text.startsWith(WIDE_BLOCK) ? WIDE_BLOCK : null;
    }

    /** What stands between the marks of a block; null where it is none. */
    private static @Nullable String block(String text) {
        if (mark(text) == null) {
            return null;
        }
        String inner = text.substring(BLOCK.length());
        boolean closed = inner.endsWith(BLOCK) || inner.endsWith(WIDE_BLOCK);
        return (closed ? inner.substring(0, inner.length() - BLOCK.length()) : inner).strip();
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

    private ParsedInput question(String text) {
        ParsedInput.Builder question =
                ParsedInput.builder().commandName(CommandName.ASK.word()).addArgument(new CommandArgument(0, text));
        session(CommandName.ASK, List.of()).forEach(question::addOption);
        return question.build();
    }

    private ParsedInput command(String word, List<Word> words) {
        String name = CommandName.LEAVING.contains(word) ? CommandName.EXIT : word;
        ParsedInput given = CommandLine.parse(name, words, LocalDate.now(clock));
        for (Option option : Option.OF_CALLS) {
            if (given.options().stream().anyMatch(own -> option.word().equals(own.longName()))) {
                throw UsageException.of("option.call", option.word());
            }
        }
        CommandName command = CommandName.of(name).orElse(null);
        if (command == null || session.given().isEmpty()) {
            return given;
        }
        ParsedInput.Builder all = ParsedInput.builder().commandName(name);
        given.arguments().forEach(all::addArgument);
        given.options().forEach(all::addOption);
        session(command, given.options()).forEach(all::addOption);
        return all.build();
    }

    /** The options of the session that a command has and a line does not give. */
    private List<CommandOption> session(CommandName command, List<CommandOption> given) {
        return session.given().entrySet().stream()
                .filter(option -> command.options().stream()
                        .anyMatch(own -> own != Option.MODE && own.word().equals(option.getKey())))
                .filter(option ->
                        given.stream().noneMatch(own -> option.getKey().equals(own.longName())))
                .map(option -> CommandOption.with()
                        .longName(option.getKey())
                        .value(option.getValue())
                        .build())
                .toList();
    }

    private ParsedInput leave(String first, List<Word> after, String rest, String text) {
        if (after.isEmpty()) {
            return command(first, after);
        }
        if (Sentence.isOne(after, rest)) {
            return question(text);
        }
        throw refused(messages.get("line.leaves", first));
    }

    private static long quoted(List<Word> words) {
        return words.stream().filter(word -> !word.raw().equals(word.value())).count();
    }

    private boolean accepts(CommandName command, List<Word> words) {
        if (words.isEmpty()) {
            return true;
        }
        Word only = words.get(0);
        boolean one = words.size() == 1;
        String all = words.stream().map(Word::value).collect(Collectors.joining(" "));
        return switch (command.takes()) {
            case NOTHING -> false;
            case TEXT -> one && !Sentence.isOne(words, only.raw()) || quoted(words) == words.size();
            case ABOUT -> command != CommandName.NEW && !Sentence.isOne(words, raw(words)) || knowledge.hasArticle(all);
            case ARTICLES ->
                quoted(words) == 2 && words.size() <= 3
                        || Pair.of(all).stream()
                                .anyMatch(pair -> isArticle(pair.first(), words.size())
                                        && isArticle(pair.second(), words.size()));
            case FILES ->
                words.stream()
                        .allMatch(word -> CorpusLoader.isAddress(word.value())
                                || exists(word.value())
                                || Glob.is(word) && !Glob.files(word).equals(List.of(word.value())));
            case ARTICLE -> isNumber(all) || knowledge.hasArticle(all);
            case QUOTE -> only.value().matches("\\d{1,4}");
            case DOCUMENT -> {
                Word last = words.get(words.size() - 1);
                yield (one || only.value().equals(LAST))
                        && (looksLikeAFile(last.value()) || !Sentence.isOne(words, raw(words)));
            }
            case COMMAND ->
                one && (CommandName.of(only.value()).isPresent() || CommandName.LEAVING.contains(only.value()));
            case MODE, SHELL -> one && command.takes().choices().contains(only.value());
        };
    }

    /** Whether a part of a line names an article, and not a thing that a title has too: "AI and jobs". */
    private boolean isArticle(String text, int words) {
        boolean name = words == 2 || looksLikeAFile(text) || text.length() >= LEAST_OF_TITLE;
        return isNumber(text) || name && knowledge.hasArticle(text);
    }

    private static String raw(List<Word> words) {
        return words.stream().map(Word::raw).collect(Collectors.joining(" "));
    }

    /** What is wrong with the arguments of a command that was meant. */
    private String wrong(CommandName command, List<Word> after, String rest) {
        String first = after.get(0).value();
        return switch (command.takes()) {
            case NOTHING, QUOTE, DOCUMENT -> messages.get("line.nothing", messages.get("usage." + command.word()));
            case TEXT, ABOUT -> messages.get("line.text", command.word(), rest);
            case FILES ->
                after.stream()
                        .filter(word -> !CorpusLoader.isAddress(word.value()) && !exists(word.value()))
                        .findFirst()
                        .map(word ->
                                messages.get(Glob.is(word) ? "line.glob" : "line.file", word.value(), command.word()))
                        .orElse(first);
            case ARTICLE -> messages.get("open.unknown", rest);
            case ARTICLES ->
                after.stream()
                        .map(Word::value)
                        .filter(word -> after.size() > 1 && !isArticle(word, 2))
                        .findFirst()
                        .map(word -> messages.get("open.unknown", after.size() == 2 ? word : rest))
                        .orElseGet(() -> messages.get("line.nothing", messages.get("usage." + command.word())));
            case COMMAND -> unknownCommand(first);
            case MODE, SHELL ->
                messages.get(
                        "line.choice",
                        command.word(),
                        String.join(", ", command.takes().choices()),
                        rest);
        };
    }

    private String unknownCommand(String word) {
        String nearest = Nearest.of(word, CommandName.all());
        return nearest == null ? messages.get("help.unknown", word) : messages.get("call.nearest", word, nearest);
    }

    private void refuseMistyped(String first, List<Word> after, String rest) {
        String nearest = first.length() < MISTYPED ? null : Nearest.of(first, CommandName.all());
        boolean asks = Sentence.isOne(after, rest) || Sentence.isOne(Word.of(first), first);
        if (nearest == null || asks || knowledge.hasWord(first)) {
            return;
        }
        CommandName command = CommandName.of(nearest).orElseThrow();
        boolean plausible = accepts(command, after)
                || command.takes() != Takes.NOTHING && after.size() <= 2
                || after.stream().anyMatch(word -> CommandLine.isOption(word.value()));
        if (plausible) {
            throw refused(messages.get("call.nearest", first, nearest));
        }
    }

    private UsageException refused(String why) {
        return new UsageException(messages.get("line.refused", why));
    }

    private static boolean isNumber(String text) {
        return Ordinals.ofArticle(text).isPresent();
    }

    private static boolean isOfFiles(String name) {
        return CommandName.of(name)
                .filter(command -> command.takes() == Takes.FILES)
                .isPresent();
    }

    private static boolean exists(String path) {
        try {
            return Files.exists(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

package briefing.shell.line;

import briefing.assistant.UsageException;
import briefing.language.Nearest;
import briefing.shell.line.CommandName.Takes;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.shell.core.command.ParsedInput;

/**
 * What a call of the program is: of a command, where its first word that is no option is the name of one; of the shell,
 * where there is none; else a question.
 */
public final class Call {

    /** What looks like an option in its short form. */
    private static final Pattern LETTER = Pattern.compile("-[A-Za-z]");

    private Call() {}

    /**
     * Reads a call.
     *
     * @param isWord whether a word is one of a language and no mistyped command
     * @throws UsageException where it is none
     */
    public static ParsedInput of(List<String> arguments, LocalDate today, Predicate<String> isWord) {
        List<Word> words = Word.ofArguments(arguments);
        List<Word> others = new ArrayList<>(words);
        List<Word> plain = plain(words);
        if (plain.isEmpty()) {
            return withoutCommand(words, today);
        }
        String first = plain.get(0).value();
        if (!CommandName.ofCalls().contains(first)) {
            List<Word> rest = plain.subList(1, plain.size());
            refuseCommandsOfTheShell(first, rest);
            refuseMistyped(first, rest, isWord);
            return CommandLine.parse(CommandName.ASK.word(), words, today);
        }
        others.remove(plain.get(0));
        ParsedInput call = CommandLine.parse(first, others, today);
        CommandName command = CommandName.of(first).orElseThrow();
        if (command.takes() == Takes.NOTHING && plain.size() > 1) {
            throw UsageException.of(
                    "call.words", first, plain.stream().map(Word::value).collect(Collectors.joining(" ")));
        }
        return Options.of(call.options()).has(Option.VERSION) ? version() : call;
    }

    /** The words that are no options and no values of one. */
    private static List<Word> plain(List<Word> words) {
        List<Word> plain = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).value();
            if (word.equals("--")) {
                plain.addAll(words.subList(i + 1, words.size()));
                return plain;
            }
            if (LETTER.matcher(word).matches() && !CommandLine.isOption(word)) {
                throw UsageException.of("option.short", word);
            }
            if (CommandLine.isFollowedByItsValue(word)) {
                i++;
            } else if (!CommandLine.isOption(word)) {
                plain.add(words.get(i));
            }
        }
        return plain;
    }

    private static ParsedInput withoutCommand(List<Word> words, LocalDate today) {
        ParsedInput call = CommandLine.parse(CommandName.SHELL, words, today);
        Options options = Options.of(call.options());
        return options.has(Option.VERSION)
                ? version()
                : options.has(Option.HELP)
                        ? ParsedInput.builder()
                                .commandName(CommandName.HELP.word())
                                .build()
                        : call;
    }

    private static ParsedInput version() {
        return ParsedInput.builder().commandName(CommandName.VERSION.word()).build();
    }

    private static void refuseCommandsOfTheShell(String first, List<Word> rest) {
        boolean leaves = CommandName.LEAVING.contains(first);
        boolean ofShell = leaves || CommandName.of(first).isPresent();
        boolean isCommand = rest.isEmpty()
                || rest.size() == 1
                        && rest.get(0).value().indexOf(' ') < 0
                        && !Sentence.isOne(rest, rest.get(0).value());
        if (ofShell && isCommand) {
            throw UsageException.of("call.shell", first);
        }
    }

    /** A question may begin with a word that looks like a command; what follows a command is plain to see. */
    private static void refuseMistyped(String first, List<Word> rest, Predicate<String> isWord) {
        String nearest = first.indexOf(' ') < 0 ? Nearest.of(first, CommandName.ofCalls()) : null;
        if (nearest == null) {
            return;
        }
        CommandName command = CommandName.of(nearest).orElseThrow();
        boolean certain = rest.isEmpty()
                || command.takes() == Takes.TEXT
                        && rest.stream().anyMatch(word -> word.value().indexOf(' ') >= 0);
        if (certain || !isWord.test(first) && isPlausible(command, rest)) {
            throw UsageException.of("call.nearest", first, nearest);
        }
    }

    private static boolean isPlausible(CommandName command, List<Word> rest) {
        return switch (command.takes()) {
            case TEXT -> rest.size() <= 2;
            case FILES -> rest.stream().map(Word::value).anyMatch(Call::isFile);
            default -> rest.size() == 1;
        };
    }

    private static boolean isFile(String path) {
        try {
            return Files.exists(Path.of(path)) || LineParser.looksLikeAFile(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}

package briefing.answer.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.language.Folding;
import briefing.language.Language;
import briefing.language.PerLanguage;
import briefing.question.QuestionAnalysis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The examples of one language, from its {@code intents.tsv}: what is said to mean each intent, and plain questions. */
final class IntentExamples {

    private static final String QUESTION = "question";
    private static final String FILLER = "filler";
    private static final String NUMBER = "number";
    private static final String MARGIN = "margin";

    /** Stands for a number in an example. */
    private static final String SLOT = "{n}";

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}{}]++");

    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`]");

    /** A letter that is held down: hellooo. */
    private static final Pattern HELD = Pattern.compile("(\\p{L})\\1{2,}+");

    /** The first choice in an example that has some: say (this|that|) again. */
    private static final Pattern CHOICE = Pattern.compile("\\(([^()|]*+(?:\\|[^()|]*+)++)\\)");

    private static final PerLanguage<IntentExamples> ALL = PerLanguage.of(IntentExamples::new);

    /** An example as it stands, and what it is one of; null for a plain question. */
    record Example(String text, @Nullable Intent intent) {}

    /** A line with a number in it as the examples have it, and the number. */
    private record Slotted(String text, @Nullable Integer number) {}

    private final Language language;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Intent> exact = new HashMap<>();
    private final List<Double> margins = new ArrayList<>();
    private final Set<String> fillers = new HashSet<>();
    private final List<NumberWord> numbers = new ArrayList<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final Set<String> ofQuestions = new HashSet<>();
    private final String allTalk;

    private IntentExamples(Language language) {
        this.language = language;
        for (String line : lines(language)) {
            int tab = line.indexOf('\t');
            read(line.substring(0, tab), line.substring(tab + 1));
        }
        allTalk = examples.stream()
                .filter(example -> example.intent() != null)
                .map(example -> folded(example.text()))
                .collect(Collectors.joining("\n"));
    }

    static IntentExamples of(Language language) {
        return ALL.get(language);
    }

    static List<IntentExamples> all() {
        return ALL.all();
    }

    private static List<String> lines(Language language) {
        String path = language.code() + "/intents.tsv";
        try (InputStream in = IntentExamples.class.getResourceAsStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    private void read(String kind, String text) {
        switch (kind) {
            case FILLER -> {
                fillers.add(folded(text));
                vocabulary.addAll(words(folded(text)));
            }
            case MARGIN -> Stream.of(text.split(" ", -1)).map(Double::valueOf).forEach(margins::add);
            case NUMBER -> numbers.add(NumberWord.read(text));
            case QUESTION -> {
                examples.add(new Example(text, null));
                ofQuestions.addAll(words(folded(text)));
            }
            default -> {
                Intent intent = Intent.valueOf(kind.toUpperCase(Locale.ROOT));
                List<String> forms = forms(text);
                forms.forEach(form -> exact.putIfAbsent(folded(form), intent));
                if (forms.size() == 1) {
                    examples.add(new Example(text, intent));
                    vocabulary.addAll(words(folded(text)));
                }
            }
        }
    }

    /** An example with each of its choices taken. */
    private static List<String> forms(String text) {
        Matcher choice = CHOICE.matcher(text);
        if (!choice.find()) {
            return List.of(text);
        }
        return Stream.of(choice.group(1).split("\\|", -1))
                .flatMap(taken ->
                        forms(text.substring(0, choice.start()) + taken + text.substring(choice.end())).stream())
                .toList();
    }

    /**
     * How much nearer to an example than to every plain question, in cosine, a line must be that has so many unknown words: the
     * least at which no more than 1 % of the plain questions, each compared with all the others, are taken for anything else.
     */
    double margin(long unknown) {
        return unknown < margins.size() ? margins.get((int) unknown) : Double.POSITIVE_INFINITY;
    }

    Language language() {
        return language;
    }

    /** All examples and plain questions. */
    List<Example> examples() {
        return examples;
    }

    /** Small letters without marks; where nothing is left, the marks. Chinese stands without spaces. */
    String folded(String text) {
        String plain = HELD.matcher(
                        APOSTROPHES.matcher(Folding.fold(text)).replaceAll("").toLowerCase(Locale.ROOT))
                .replaceAll("$1");
        String letters = NO_LETTERS.matcher(plain).replaceAll(" ").strip();
        String folded = letters.isEmpty() ? plain.strip() : letters;
        boolean chinese = language == Language.CHINESE && folded.codePoints().anyMatch(Language::isUnspaced);
        return chinese ? folded.replace(" ", "") : folded;
    }

    /** The words of a folded text; of Chinese its pairs of characters. */
    List<String> words(String folded) {
        if (language != Language.CHINESE) {
            return Arrays.asList(folded.split(" ", -1));
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
        return pairs.isEmpty() ? List.of(folded) : pairs;
    }

    /**
     * What a line means that says, but for fillers around it and slips of the keyboard, what an example says.
     *
     * @param things what the items of the list are called that was shown, in the words of the question
     */
    @Nullable
    Utterance exact(String line, Set<String> things) {
        String folded = folded(line);
        Utterance found = withoutFillers(folded, things);
        if (found == null && language != Language.CHINESE) {
            String corrected = corrected(folded);
            return corrected.equals(folded) ? null : withoutFillers(corrected, things);
        }
        return found;
    }

    private @Nullable Utterance withoutFillers(String folded, Set<String> things) {
        Set<String> seen = new HashSet<>();
        PriorityQueue<String> open =
                new PriorityQueue<>(Comparator.comparingInt(String::length).reversed());
        open.add(folded);
        while (!open.isEmpty()) {
            String text = open.remove();
            Utterance found = lookedUp(text, things);
            if (found != null) {
                return found;
            }
            shorter(text).stream().filter(seen::add).forEach(open::add);
        }
        return null;
    }

    /** The text with one filler less at its beginning or end. */
    private List<String> shorter(String text) {
        List<String> shorter = new ArrayList<>();
        String between = language == Language.CHINESE ? "" : " ";
        for (String filler : fillers) {
            if (text.length() > filler.length() + between.length()) {
                if (text.startsWith(filler + between)) {
                    shorter.add(text.substring(filler.length() + between.length()));
                }
                if (text.endsWith(between + filler)) {
                    shorter.add(text.substring(0, text.length() - filler.length() - between.length()));
                }
            }
        }
        return shorter;
    }

    private @Nullable Utterance lookedUp(String text, Set<String> things) {
        Intent intent = exact.get(text);
        if (intent != null) {
            return new Utterance(intent, language, null, true);
        }
        for (Slotted slotted : slotted(text)) {
            for (String form : List.of(slotted.text(), without(slotted.text(), things))) {
                Intent item = exact.get(form);
                if (item != null) {
                    return new Utterance(item, language, slotted.number(), true);
                }
            }
        }
        return null;
    }

    private List<Slotted> slotted(String text) {
        List<Slotted> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            for (NumberWord word : numbers) {
                int end = word.endIn(text, i);
                if (end > i && isWhole(text, i, end)) {
                    String slotted = text.substring(0, i) + SLOT + text.substring(end);
                    found.add(new Slotted(slotted, word.valueOf(text.substring(i, end))));
                }
            }
        }
        return found;
    }

    /** Whether a number is no part of a longer one, or of a word. */
    private boolean isWhole(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        return language == Language.CHINESE
                ? !Character.isDigit(before) && !Character.isDigit(after)
                : before == ' ' && after == ' ';
    }

    /** The line with "one" for what the items are called: the second task is the second one. */
    private String without(String text, Set<String> things) {
        if (language != Language.CHINESE) {
            return words(text).stream()
                    .map(word -> things.contains(word) ? "one" : word)
                    .collect(Collectors.joining(" "))
                    .replaceAll("one(?: one)++", "one");
        }
        String left = text;
        for (String thing : things) {
            left = left.replace(thing, "");
        }
        return left;
    }

    /** Whether so few words are known that what is unknown may be what it is about. */
    boolean isMostlyUnknown(String line, long unknown) {
        return unknown > 0 && words(folded(line)).size() < (unknown + 1) * 2;
    }

    /** How many words a line has that no example of an intent has: a topic of its own. */
    long unknown(String line) {
        String folded = folded(line);
        if (language != Language.CHINESE) {
            return words(corrected(folded)).stream()
                    .filter(word -> !vocabulary.contains(word) && !isNumber(word))
                    .count();
        }
        QuestionAnalysis analysis = QuestionAnalysis.of(folded, language);
        return Stream.concat(
                        analysis.words().stream(), analysis.names().stream().map(name -> name.text()))
                .filter(word -> !allTalk.contains(word.toLowerCase(Locale.ROOT)))
                .count();
    }

    private boolean isNumber(String word) {
        return numbers.stream().anyMatch(number -> number.endIn(word, 0) == word.length());
    }

    /** With each unknown word that is one slip away from a known one as that. */
    String corrected(String folded) {
        return words(folded).stream().map(this::correctedWord).collect(Collectors.joining(" "));
    }

    private String correctedWord(String word) {
        if (word.length() < 4 || vocabulary.contains(word) || ofQuestions.contains(word)) {
            return word;
        }
        return vocabulary.stream()
                .filter(known -> Slip.isOne(word, known))
                .sorted()
                .findFirst()
                .orElse(word);
    }
}

package briefing.question;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.language.CalendarWords;
import briefing.language.Language;
import briefing.language.PerLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wordings of one language by which questions are told apart and answers are known, from its {@code patterns.tsv} and {@code reading.tsv}. */
public final class Wordings {

    private static final List<String> FILES = List.of("reading.tsv", "patterns.tsv");

    private static final PerLanguage<Wordings> ALL = PerLanguage.of(Wordings::new);

    private static final String PERIOD = "period.";

    /** Characters of a question or a sentence that are looked at: what says of what kind it is stands in these. */
    public static final int LONGEST = 1_000;

    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, Pattern> periods = new HashMap<>();

    private final Map<CountedUnit, Pattern> units = new java.util.concurrent.ConcurrentHashMap<>();

    private Wordings(Language language) {
        for (String line :
                (Iterable<String>) FILES.stream().flatMap(file -> lines(language, file).stream())::iterator) {
            int tab = line.indexOf('\t');
            String name = line.substring(0, tab);
            lines.put(name, line.substring(tab + 1));
            Pattern pattern = Pattern.compile(line.substring(tab + 1), Pattern.CASE_INSENSITIVE);
            patterns.put(name, pattern);
            if (name.startsWith(PERIOD)) {
                periods.put(name.substring(PERIOD.length()), pattern);
            }
        }
    }

    public static Wordings of(Language language) {
        return ALL.get(language);
    }

    /** The lines of a word list of a language, without comments. */
    static List<String> lines(Language language, String name) {
        String path = language.code() + "/" + name;
        try (InputStream in = Wordings.class.getResourceAsStream(path);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** What any language has for a name, for texts of any language. */
    static Pattern any(String name) {
        return Pattern.compile(
                ALL.all().stream().map(wordings -> wordings.line(name)).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE);
    }

    /** A line as it stands, for what is no pattern to search by. */
    String line(String name) {
        return lines.getOrDefault(name, "");
    }

    Pattern pattern(String name) {
        Pattern pattern = patterns.get(name);
        if (pattern == null) {
            throw new IllegalArgumentException(name);
        }
        return pattern;
    }

    public boolean found(String name, String text) {
        return matcher(name, text).find();
    }

    public Matcher matcher(String name, String text) {
        return pattern(name).matcher(bounded(text));
    }

    /** The first {@link #LONGEST} characters, so that no text of a stranger keeps a pattern busy. */
    public static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The alternatives of a pattern that is but a list of words. */
    Set<String> words(String name) {
        return new LinkedHashSet<>(Arrays.asList(lines.getOrDefault(name, "").split("\\|", -1)));
    }

    /** Things of a type that a text has in it. */
    public Matcher spans(AnswerType type, String text) {
        return matcher("holds." + type.code(), text);
    }

    /** Numbers of a unit in a text: directly before it in Chinese, up to four words before it in English. */
    public Matcher unit(CountedUnit unit, String text) {
        return units.computeIfAbsent(
                        unit,
                        key -> Pattern.compile(
                                line("counted")
                                        .replace("NUMBER", line("number"))
                                        .replace("UNIT", Pattern.quote(key.classifier())),
                                Pattern.CASE_INSENSITIVE))
                .matcher(bounded(text));
    }

    boolean asks(AnswerType type, String question) {
        return found("asks." + type.code(), question);
    }

    /** The names of the patterns by which items of a series without numbers begin. */
    public List<String> frames() {
        return patterns.keySet().stream()
                .filter(name -> name.startsWith("frame."))
                .sorted()
                .toList();
    }

    /** The parts of a year that a text names, such as {@code h1} or {@code q2}. */
    public Set<String> periods(String text) {
        Set<String> named = new TreeSet<>();
        periods.forEach((name, pattern) -> {
            if (pattern.matcher(bounded(text)).find()) {
                named.add(name);
            }
        });
        return named;
    }

    /** The months that a text names, 1 to 12. */
    public Set<Integer> months(String text) {
        Set<Integer> months = new TreeSet<>();
        Matcher month = matcher("month", text);
        while (month.find()) {
            months.add(CalendarWords.month(month.group("month")));
        }
        return months;
    }

    /** The days of the year that a text names, as {@code 100 * month + day}. */
    public Set<Integer> days(String text) {
        Set<Integer> days = new TreeSet<>();
        Matcher day = matcher("day", text);
        while (day.find()) {
            days.add(100 * CalendarWords.month(day.group("month")) + Integer.parseInt(day.group("day")));
        }
        return days;
    }

    /** The ways in which a day of the year is written. */
    public List<String> written(LocalDate day) {
        return Stream.of(line("day.written").split("\\|", -1))
                .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(day))
                .toList();
    }
}

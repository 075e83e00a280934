package briefing.shell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import briefing.article.ArticleReader;
import briefing.evaluation.EvaluationQuestion;
import briefing.evaluation.QuestionFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks some 300 questions about the articles in {@code corpus/}, with the models that the program ships with, and fails
 * where fewer are answered rightly than {@code gate.properties} says.
 *
 * <p>Kinds of question: those of {@code x…} are answered only in the other language, {@code no-…} by no article.
 */
@Tag("slow")
class GateTest {

    private static final Path CORPUS = Path.of("corpus");
    private static final Path RESOURCES = Path.of("src/test/resources/briefing/evaluation");
    private static final Path QUESTIONS = RESOURCES.resolve("gate.jsonl");
    private static final Path OF_THE_DAY = RESOURCES.resolve("gate.properties");

    /** What this run came to, in the form of {@link #OF_THE_DAY}, which it replaces where answers got better. */
    private static final Path OF_THIS_RUN = Path.of("target/gate.properties");

    /** The lines of {@code evaluate} for all questions and for those of each language and kind, and what was missed. */
    private static final Path REPORT = Path.of("target/gate.txt");

    private static final String KNOWN_MISSES = "missed";

    /** A share to hold, and whether it is better when it is higher. */
    private enum Figure {
        FOUND("found", true),
        FALSE("false", false),
        LOST("lost", false),
        ARTICLE_AMONG_FIVE("article@5", true);

        private final String name;
        private final boolean higherIsBetter;

        Figure(String name, boolean higherIsBetter) {
            this.name = name;
            this.higherIsBetter = higherIsBetter;
        }

        boolean isWorse(BigDecimal now, BigDecimal limit) {
            return higherIsBetter ? now.compareTo(limit) < 0 : now.compareTo(limit) > 0;
        }

        boolean isOf(EvaluationQuestion question) {
            return switch (this) {
                case FOUND -> !question.refuse() && !question.must().isEmpty();
                case FALSE -> question.refuse();
                case LOST -> !question.refuse();
                case ARTICLE_AMONG_FIVE -> !question.articles().isEmpty();
            };
        }

        /** One question worse, because another processor rounds vectors otherwise. */
        BigDecimal limit(BigDecimal now, long questions) {
            BigDecimal one = new BigDecimal(100).divide(BigDecimal.valueOf(questions), 1, RoundingMode.UP);
            return higherIsBetter
                    ? now.subtract(one).max(BigDecimal.ZERO)
                    : now.add(one).min(new BigDecimal(100));
        }
    }

    private final List<EvaluationQuestion> questions = questions();

    @Test
    void noFewerQuestionsAreAnsweredRightlyThanBefore(@TempDir Path folder) throws IOException {
        Run run = Run.withRealModels(
                folder,
                CORPUS,
                "evaluate",
                QUESTIONS.toString(),
                "--json",
                "--missed",
                "--kinds",
                "--mode",
                "extractive");
        assertThat(run.code()).as(run.err()).isZero();
        Map<String, String> missed = new LinkedHashMap<>();
        Map<String, BigDecimal> now = new TreeMap<>();
        for (String line : run.out().lines().toList()) {
            JsonNode node = new ObjectMapper().readTree(line);
            if (node.has("missed")) {
                missed.put(node.path("missed").asText(), told(node));
            } else if (node.has("questions")) {
                for (Figure figure : Figure.values()) {
                    now.put(
                            figure.name + "." + node.path("questions").asText(),
                            node.path(figure.name).decimalValue());
                }
            }
        }
        Files.writeString(REPORT, run.out());
        Files.writeString(OF_THIS_RUN, properties(now, missed.keySet()));

        List<String> worse = worse(now, ofTheDay());

        if (!worse.isEmpty()) {
            fail(String.join("\n", worse) + "\n" + comparison(missed, ofTheDay()));
        }
    }

    @Test
    void theExamplesOfTheIntroductionAreAmongTheQuestions() throws IOException {
        List<String> examples = Pattern.compile("(?m)^    briefing> (.+)$")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(examples).isNotEmpty();
        assertThat(questions).extracting(EvaluationQuestion::question).containsAll(examples);
    }

    @Test
    void whatAnAnswerMustSayStandsInAnArticleThatIsNamed() {
        Map<String, String> articles = new HashMap<>();
        assertThat(questions)
                .filteredOn(question -> !question.articles().isEmpty())
                .allSatisfy(question -> assertThat(question.articles())
                        .extracting(article -> articles.computeIfAbsent(article, GateTest::text))
                        .anySatisfy(text -> assertThat(question.must())
                                .allSatisfy(must -> assertThat(text).containsPattern(must))));
    }

    @Test
    void everyQuestionIsAskedOnceAndAFifthCannotBeAnswered() {
        assertThat(questions).extracting(EvaluationQuestion::id).doesNotHaveDuplicates();
        assertThat(questions).extracting(EvaluationQuestion::question).doesNotHaveDuplicates();
        assertThat(questions)
                .allSatisfy(question ->
                        assertThat(question.must().isEmpty()).as(question.id()).isEqualTo(question.refuse()));
        assertThat(questions).filteredOn(EvaluationQuestion::refuse).hasSizeGreaterThanOrEqualTo(questions.size() / 5);
    }

    private static List<EvaluationQuestion> questions() {
        if (QuestionFile.read(QUESTIONS) instanceof QuestionFile.Outcome.Questions read) {
            return read.questions();
        }
        throw new AssertionError(QuestionFile.read(QUESTIONS));
    }

    /** An article as it is read, with all that is known about it. */
    private static String text(String article) {
        return new ArticleReader().read(CORPUS.resolve(article), article).toString();
    }

    private static Properties ofTheDay() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(OF_THE_DAY)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> worse(Map<String, BigDecimal> now, Properties limits) {
        List<String> worse = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            for (String of : List.of("all", "en", "zh")) {
                String name = figure.name + "." + of;
                BigDecimal limit = new BigDecimal(limits.getProperty(name));
                BigDecimal value = now.getOrDefault(name, BigDecimal.ZERO);
                if (figure.isWorse(value, limit)) {
                    worse.add(name + " is " + value + ", " + (figure.higherIsBetter ? "below " : "above ") + limit);
                }
            }
        }
        return worse;
    }

    /** What is missed now, the new misses first. */
    private static String comparison(Map<String, String> missed, Properties ofTheDay) {
        Set<String> known = Set.of(ofTheDay.getProperty(KNOWN_MISSES).trim().split("\\s+"));
        List<String> lines = new ArrayList<>();
        lines.add("Missed now, not before:");
        missed.forEach((id, told) -> {
            if (!known.contains(id)) {
                lines.add("  " + told);
            }
        });
        lines.add("Missed before, not now:");
        lines.add("  "
                + known.stream().filter(id -> !missed.containsKey(id)).sorted().collect(joining(" ")));
        lines.add("Missed as before:");
        lines.add("  " + missed.keySet().stream().filter(known::contains).collect(joining(" ")));
        lines.add("All answers that were missed: " + REPORT + ". Where answers got better, copy " + OF_THIS_RUN + " to "
                + OF_THE_DAY + ".");
        return String.join("\n", lines);
    }

    private String properties(Map<String, BigDecimal> now, Set<String> missed) {
        StringBuilder text = new StringBuilder("# What GateTest holds answers to: the figures of `evaluate` in percent,"
                + " less one question.\n# Written by GateTest to target/gate.properties.\n");
        now.forEach((name, value) -> {
            int dot = name.lastIndexOf('.');
            Figure figure = List.of(Figure.values()).stream()
                    .filter(one -> one.name.equals(name.substring(0, dot)))
                    .findFirst()
                    .orElseThrow();
            String of = name.substring(dot + 1);
            long count = questions.stream()
                    .filter(question -> of.equals("all") || of.equals(question.language()))
                    .filter(figure::isOf)
                    .count();
            text.append(name).append('=').append(figure.limit(value, count)).append('\n');
        });
        text.append("# The questions that were missed, so that a failure can tell the new misses.\n");
        return text.append(KNOWN_MISSES)
                .append('=')
                .append(missed.stream().map(id -> "\\\n  " + id).collect(joining(" ")))
                .append('\n')
                .toString();
    }

    private static String told(JsonNode missed) {
        return "%s  %s  %s"
                .formatted(
                        missed.path("missed").asText(),
                        missed.path("question").asText(),
                        missed.path("answered").asBoolean()
                                ? missed.path("answer").asText().replace('\n', ' ')
                                : "(refused)");
    }
}

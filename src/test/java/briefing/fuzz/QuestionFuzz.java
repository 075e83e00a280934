package briefing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.article.Article;
import briefing.article.ArticleReader;
import briefing.article.ReadOutcome;
import briefing.article.corpus.Corpus;
import briefing.article.corpus.CorpusFile;
import briefing.generated.GeneratedArticles;
import briefing.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Asks odd questions, a batch a process. Each line with anything to ask has its object, in order and in time, without an
 * error; what is cited stands word for word in the article; and the shell that reads the same lines answers the last one.
 */
final class QuestionFuzz {

    private static final String NO_TIME = " is no time: since and until take ";

    private static final int BATCH = 1000;

    /** What of a long question is at least read. */
    private static final int READ = 1000;

    private static final Pattern ASKS = Pattern.compile("[\\p{L}\\p{N}]");

    /** Lines that the shell takes for commands, some of which end it. */
    private static final Set<String> COMMANDS =
            Set.of("exit", "quit", "load", "read", "evaluate", "index", "open", "reset", "mode");

    private final Program program;
    private final Duration limit;
    private final Findings findings;
    private final List<String> call = new ArrayList<>(List.of("ask", "--json"));
    private final Map<String, String> texts = new HashMap<>();
    private final GeneratedArticles.Generated last = GeneratedArticles.article(Language.ENGLISH, 3, 0);

    /**
     * On a corpus of its own.
     *
     * @param limit what one question may take
     * @param options of the call
     */
    QuestionFuzz(Program program, Duration limit, Findings findings, String... options) throws Exception {
        call.addAll(List.of(options));
        this.program = program;
        this.limit = limit;
        this.findings = findings;
        writeCorpus(program.folder());
        for (CorpusFile file : new Corpus(program.folder().resolve("corpus")).files()) {
            ReadOutcome.Read read = (ReadOutcome.Read) new ArticleReader().read(file.path(), file.id());
            for (Article article : read.articles()) {
                texts.put(article.id(), article.text());
            }
        }
    }

    /** Articles that answer the questions that are generated. */
    static void writeCorpus(Path folder) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (Language language : Language.values()) {
            for (int i = 0; i < 12; i++) {
                var article = GeneratedArticles.article(language, i, 0);
                Files.writeString(corpus.resolve(article.file()), article.text());
            }
        }
    }

    void ask(List<String> questions) throws Exception {
        for (int i = 0; i < questions.size(); i += BATCH) {
            List<String> rest = questions.subList(i, Math.min(i + BATCH, questions.size()));
            while (!rest.isEmpty()) {
                rest = rest.subList(askOnce(rest), rest.size());
            }
        }
    }

    /** Returns how many lines were dealt with: all, or those up to the one that ended the process. */
    private int askOnce(List<String> lines) throws Exception {
        Program.Result result = program.run(bytes(lines), limit, call.toArray(String[]::new));
        PrintedJson printed = PrintedJson.of(result.out());
        int line = 0;
        for (JsonNode object : printed.objects()) {
            String question = object.path("question").asText();
            int from = line;
            while (line < lines.size() && !isOf(question, lines.get(line))) {
                if (ASKS.matcher(lines.get(line)).find()) {
                    break;
                }
                line++;
            }
            if (line == lines.size() || !isOf(question, lines.get(line))) {
                String expected = lines.get(Math.min(from, lines.size() - 1));
                add("not in order", "an object for " + PrintedJson.shortened(question), expected);
                findings.tried(lines.size());
                return lines.size();
            }
            check(object, lines.get(line));
            line++;
        }
        printed.broken().forEach(why -> add("json", why, String.join("\n", lines)));
        if (new String(result.out(), UTF_8).contains(EndpointFuzz.SECRET)
                || new String(result.err(), UTF_8).contains(EndpointFuzz.SECRET)) {
            add("key", "a part of the key is shown", String.join("\n", lines));
        }
        while (line < lines.size() && !ASKS.matcher(lines.get(line)).find() && ended(result)) {
            line++;
        }
        if (line < lines.size()) {
            String kind = result.stuck() ? "slow" : "ended with " + result.code() + " " + thrown(result);
            add(kind, PrintedJson.shortened(new String(result.err(), UTF_8)), lines.get(line));
            line++;
        } else if (result.err().length > 0 && unexpected(result)) {
            add("stderr", PrintedJson.shortened(new String(result.err(), UTF_8)), String.join("\n", lines));
        } else if (!ended(result)) {
            add("exit " + result.code(), "all were answered", String.join("\n", lines));
        }
        findings.tried(line);
        return line;
    }

    /** A filter that cannot be read is a wrong usage of that line. */
    private static boolean ended(Program.Result result) {
        return result.code() == 0 || result.code() == 2 && new String(result.out(), UTF_8).contains(NO_TIME);
    }

    /** Notes are for people, and may be there; traces and names of Java's are not. */
    private static boolean unexpected(Program.Result result) {
        String err = new String(result.err(), UTF_8);
        return err.contains("Exception") || err.contains("\tat ") || err.contains("Error") || err.contains("WARN");
    }

    private static String thrown(Program.Result result) {
        var name = Pattern.compile("\\w+(?:Exception|Error)\\b").matcher(new String(result.err(), UTF_8));
        return name.find() ? name.group() : "";
    }

    /** A long one may have been cut. */
    private static boolean isOf(String question, String line) {
        String whole = new String(line.getBytes(UTF_8), UTF_8);
        return question.equals(whole)
                || question.strip().equals(whole.strip())
                || question.length() >= READ && whole.strip().startsWith(question.strip());
    }

    private void check(JsonNode object, String line) {
        if (object.path("error").asText().contains(NO_TIME)) {
            return; // a filter that cannot be read is said, and not dropped
        }
        if (object.has("error")) {
            add("error " + object.path("error").asText(), "told as an error", line);
            return;
        }
        if (object.path("took_ms").asLong() > limit.toMillis()) {
            add("slow", object.path("took_ms") + " ms", line);
        }
        for (JsonNode citation : object.path("citations")) {
            String text = texts.getOrDefault(citation.path("article").asText(), "");
            int start = citation.path("start").asInt();
            int end = citation.path("end").asInt();
            if (start < 0
                    || end > text.length()
                    || start > end
                    || !text.substring(start, end).equals(citation.path("quote").asText())) {
                add("quote", PrintedJson.shortened(citation.toString()), line);
            }
        }
    }

    /** Types the lines at the shell's standard input, and a plain question after them. */
    void type(List<String> questions) throws Exception {
        List<String> lines = new ArrayList<>(
                questions.stream().filter(QuestionFuzz::isQuestion).toList());
        findings.tried(lines.size());
        while (!endsWell(lines)) {
            if (!endsWell(List.of())) {
                add("shell", "does not even answer a plain question", last.question());
                return;
            }
            int one = lines.size();
            List<String> guilty = lines;
            while (one > 1) {
                List<String> half = guilty.subList(0, one / 2);
                guilty = endsWell(half) ? guilty.subList(one / 2, one) : half;
                one = guilty.size();
            }
            String line = guilty.get(0);
            if (one == 0 || endsWell(List.of(line))) {
                add("shell", "ends with several lines, and with none of them alone", String.join("\n", lines));
                return;
            }
            Program.Result result = typed(List.of(line));
            String kind = result.stuck() ? "slow" : result.code() + " " + thrown(result);
            add("shell " + kind, PrintedJson.shortened(new String(result.err(), UTF_8)), line);
            lines = new ArrayList<>(lines.subList(lines.indexOf(line) + 1, lines.size()));
        }
    }

    private boolean endsWell(List<String> lines) throws Exception {
        Program.Result result = typed(lines);
        String out = new String(result.out(), UTF_8);
        return result.code() == 0
                && out.substring(Math.max(0, out.length() - 2000)).contains(last.figure())
                && !PrintedJson.OBEYED.matcher(out).find()
                && !unexpected(result);
    }

    private Program.Result typed(List<String> lines) throws Exception {
        List<String> all = new ArrayList<>(lines);
        all.add(last.question());
        return program.run(bytes(all), limit);
    }

    private static boolean isQuestion(String line) {
        String word = line.strip().replaceFirst("^/", "").split("\\s", 2)[0];
        return !COMMANDS.contains(word) && !line.isBlank();
    }

    private void add(String kind, String detail, String line) {
        findings.add(
                kind,
                detail + " | " + PrintedJson.shortened(line),
                Integer.toHexString(line.hashCode()) + ".txt",
                line.getBytes(UTF_8));
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }
}

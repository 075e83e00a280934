package briefing.assistant.kept;

import static java.nio.charset.StandardCharsets.UTF_8;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.article.corpus.PrivateFile;
import briefing.language.Folding;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What was asked and answered, an object of JSON a line: {@code asked.jsonl} in the state folder, which only its owner can
 * read. It holds at most five megabytes, and those before in {@code asked.old.jsonl}. What cannot be written is lost in
 * silence: an answer matters more.
 */
public final class QuestionLog {

    static final int LONGEST_LOG = 5_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Clock clock;
    private final UnaryOperator<String> redacted;
    private final boolean on;

    /**
     * A log.
     *
     * @param redacted takes keys and passwords out of a text
     * @param on whether anything is written
     */
    public QuestionLog(Path folder, Clock clock, UnaryOperator<String> redacted, boolean on) {
        this.folder = folder;
        this.clock = clock;
        this.redacted = redacted;
        this.on = on;
    }

    /** Appends a question as it came, and its answer. */
    public synchronized void keep(String asked, Answer answer) {
        if (!on) {
            return;
        }
        Path log = folder.resolve("asked.jsonl");
        try {
            byte[] line = (line(asked, answer) + "\n").getBytes(UTF_8);
            Files.createDirectories(folder);
            if (Files.exists(log) && Files.size(log) + line.length > LONGEST_LOG) {
                Files.move(log, folder.resolve("asked.old.jsonl"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(log)) {
                PrivateFile.make(log);
            }
            Files.write(log, line, StandardOpenOption.APPEND);
        } catch (IOException | RuntimeException e) {
            // a full disk or a folder that cannot be written to must not cost the answer
        }
    }

    private String line(String asked, Answer answer) throws JsonProcessingException {
        ObjectNode object = JSON.createObjectNode()
                .put("at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("question", redacted.apply(asked))
                .put("answered", answer instanceof Answer.Answered)
                .put("answer", redacted.apply(answer.text()));
        ArrayNode citations = object.putArray("citations");
        for (Citation citation : answer.quoted()) {
            citations
                    .addObject()
                    .put("n", citation.n())
                    .put("article", citation.article())
                    .put("title", citation.title())
                    .put("start", citation.start())
                    .put("end", citation.end());
        }
        return JSON.writeValueAsString(object);
    }

    /**
     * The entries in which all of some words stand, in the question or in the answer, the newest last.
     *
     * @param words apart by spaces, in any case; all entries where there are none
     * @param most so many of the newest
     */
    public List<JsonNode> find(String words, int most) {
        List<String> wanted = Stream.of(folded(words).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        List<JsonNode> found = new ArrayList<>();
        for (String file : List.of("asked.old.jsonl", "asked.jsonl")) {
            read(folder.resolve(file), wanted, found);
        }
        return found.subList(Math.max(0, found.size() - most), found.size());
    }

    private static void read(Path file, List<String> wanted, List<JsonNode> found) {
        if (!Files.exists(file)) {
            return;
        }
        // a damaged line costs itself only
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = parsed(line);
                String text = folded(entry.path("question").asText() + "\n"
                        + entry.path("answer").asText());
                if (entry.has("question") && wanted.stream().allMatch(text::contains)) {
                    found.add(entry);
                }
            }
        } catch (IOException e) {
            // what could be read is what there is
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.missingNode(); // cut off by a crash, or edited
        }
    }

    private static String folded(String text) {
        return Folding.fold(text).toLowerCase(Locale.ROOT);
    }
}

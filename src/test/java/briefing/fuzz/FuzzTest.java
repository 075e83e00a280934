package briefing.fuzz;

import briefing.generated.GeneratedArticles;
import briefing.language.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Some hundred damaged files, odd questions, broken caches and hostile servers, and all that ever failed, in half a minute;
 * {@link FuzzSoak} tries thousands. {@code -Dbriefing.fuzz.seed} tries others.
 */
@Execution(ExecutionMode.CONCURRENT) // the servers mostly wait
class FuzzTest {

    private static final long SEED = Long.getLong("briefing.fuzz.seed", 1);
    private static final int FILES = Integer.getInteger("briefing.fuzz.files", 250);
    private static final int QUESTIONS = Integer.getInteger("briefing.fuzz.questions", 60);
    private static final int INDEXES = Integer.getInteger("briefing.fuzz.indexes", 20);
    private static final int SERVERS = Integer.getInteger("briefing.fuzz.servers", 48);

    /** For slow machines that do other things besides; a file that never ends is longer. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final String from = "seed " + SEED;

    @Test
    void everyFileHasOneOutcomeAndNothingElseIsPrinted() throws Exception {
        Findings findings = new Findings("files", from);
        DamagedFiles damaged = new DamagedFiles(SEED, 20_000);
        List<Sample> files = new ArrayList<>(Kept.FILES);
        IntStream.range(0, FILES).mapToObj(damaged::file).forEach(files::add);
        new FileFuzz(folder, LIMIT, findings).run(files);
        findings.end();
    }

    @Test
    void everyQuestionHasItsAnswer() throws Exception {
        Findings findings = new Findings("questions", from);
        QuestionFuzz fuzz = new QuestionFuzz(Program.hashed(folder), LIMIT, findings);
        List<String> questions = new ArrayList<>();
        for (String kept : Kept.QUESTIONS) {
            questions.add(kept);
            questions.add(GeneratedArticles.article(Language.ENGLISH, questions.size() % 12, 0)
                    .question());
        }
        GeneratedQuestions generated = new GeneratedQuestions(SEED, 2000);
        IntStream.range(0, QUESTIONS).mapToObj(generated::question).forEach(questions::add);
        fuzz.ask(questions);
        fuzz.type(questions.subList(0, 2 * Kept.QUESTIONS.size() + QUESTIONS / 6));
        findings.end();
    }

    @Test
    void whateverIsDamagedInAnIndexItAnswersAgain() throws Exception {
        Findings findings = new Findings("indexes", from);
        new IndexFuzz(folder, SEED, findings).run(0, INDEXES);
        findings.end();
    }

    @Test
    void aLoadThatIsKilledLosesNothingThatItTold() throws Exception {
        Findings findings = new Findings("kills", from);
        new LoadKills(folder, SEED, findings).run(0, Integer.getInteger("briefing.fuzz.kills", 2), 1000);
        findings.end();
    }

    @Test
    void whateverAServerSendsIsAnArticleOrALine() throws Exception {
        Findings findings = new Findings("pages", from);
        new PageFuzz(folder, SEED, findings).run(0, SERVERS);
        findings.end();
    }

    @Test
    void whateverAModelSendsThereIsAnAnswer() throws Exception {
        Findings findings = new Findings("endpoints", from);
        new EndpointFuzz(folder, SEED, findings).run(0, SERVERS / 6);
        findings.end();
    }
}

package briefing.shell.command;

import briefing.assistant.Assistant;
import briefing.assistant.Modes;
import briefing.assistant.QuestionContext;
import briefing.assistant.json.JsonLines;
import briefing.evaluation.Evaluation;
import briefing.evaluation.EvaluationQuestion;
import briefing.evaluation.QuestionFile;
import briefing.evaluation.Scores;
import briefing.language.Messages;
import briefing.shell.line.CommandName;
import briefing.shell.line.Option;
import briefing.shell.line.Options;
import briefing.shell.terminal.ExitCode;
import briefing.shell.terminal.Screen;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** {@code evaluate QUESTIONS.jsonl}: how well the questions of a file are answered from this corpus. */
public final class EvaluateCommand extends ShellCommand {

    private final Assistant assistant;
    private final Readiness readiness;
    private final Modes modes;
    private final Screen screen;
    private final Messages messages;
    private final Failures failures;

    EvaluateCommand(
            Assistant assistant,
            Readiness readiness,
            Modes modes,
            Screen screen,
            Messages messages,
            Failures failures) {
        super(CommandName.EVALUATE, messages);
        this.assistant = assistant;
        this.readiness = readiness;
        this.modes = modes;
        this.screen = screen;
        this.messages = messages;
        this.failures = failures;
    }

    @Override
    protected int run(Options options, List<String> files) throws Exception {
        if (files.size() != 1) {
            throw usage();
        }
        QuestionFile.Outcome outcome = QuestionFile.read(Path.of(files.get(0)));
        if (outcome instanceof QuestionFile.Outcome.Unusable unusable) {
            throw new UnreadableException(unusable.reason());
        }
        QuestionFile.Outcome.Questions read = (QuestionFile.Outcome.Questions) outcome;
        if (!read.unknown().isEmpty()) {
            screen.note(messages.get("evaluate.unknown", String.join(", ", read.unknown())));
        }
        List<EvaluationQuestion> questions = read.questions();
        QuestionContext context = options.context();
        String mode = modes.of(options.value(Option.MODE));
        readiness.await(options);
        Evaluation.Result result = new Evaluation(
                        question -> assistant.answer(question, context, mode, part -> {}),
                        assistant.index(),
                        options.top(),
                        (question, why) -> tell(question, failures.told(why), options.json()))
                .of(questions);
        if (options.has(Option.MISSED)) {
            result.missed().forEach(missed -> print(missed, options.json()));
        }
        print("questions", "all", result.all(), options.json());
        if (result.byLanguage().size() > 1) {
            result.byLanguage().forEach((code, scores) -> print("questions", code, scores, options.json()));
        }
        if (options.has(Option.KINDS)) {
            result.byKind().forEach((kind, scores) -> print("kind", kind, scores, options.json()));
        }
        if (result.errors() > 0) {
            return ExitCode.FAILED;
        }
        return holds(options, result.all()) ? ExitCode.OK : ExitCode.BELOW_LIMIT;
    }

    private static boolean holds(Options options, Scores scores) {
        Double minFound = options.percent(Option.MIN_FOUND);
        Double maxFalse = options.percent(Option.MAX_FALSE);
        Double found = scores.found();
        Double falselyAnswered = scores.falselyAnswered();
        return (minFound == null || found != null && 100 * found >= minFound)
                && (maxFalse == null || falselyAnswered == null || 100 * falselyAnswered <= maxFalse);
    }

    private void tell(EvaluationQuestion question, Failures.Told told, boolean json) {
        if (told.code() == ExitCode.INTERRUPTED) {
            throw new CancellationException(told.line());
        }
        if (json) {
            screen.json(JsonLines.line(JsonLines.object()
                    .put("failed", question.id())
                    .put("line", question.line())
                    .put("question", question.question())
                    .put("error", told.line())));
        } else {
            screen.note(messages.get("evaluate.failed", question.line(), told.line()));
        }
    }

    private void print(Evaluation.Missed missed, boolean json) {
        if (json) {
            screen.json(JsonLines.line(JsonLines.object()
                    .put("missed", missed.question().id())
                    .put("question", missed.question().question())
                    .put("answered", missed.answered())
                    .put("answer", missed.answer())));
        } else {
            String answer = missed.answer().replace('\n', ' ');
            screen.print(missed.question().id() + "  " + missed.question().question() + "  " + answer);
        }
    }

    private void print(String key, String of, Scores scores, boolean json) {
        Map<String, @Nullable BigDecimal> figures = new LinkedHashMap<>();
        figures.put("n", BigDecimal.valueOf(scores.questions()));
        figures.put("article@1", percent(scores.article1()));
        figures.put("@5", percent(scores.article5()));
        figures.put("@10", percent(scores.article10()));
        figures.put("mrr", percent(scores.mrr()));
        figures.put("found", percent(scores.found()));
        figures.put("shown", percent(scores.shown()));
        figures.put("false", percent(scores.falselyAnswered()));
        figures.put("lost", percent(scores.lost()));
        figures.put("exact", percent(scores.exact()));
        figures.put("chars", median(scores.length()));
        figures.put("ms", median(scores.millis()));
        if (json) {
            ObjectNode object = JsonLines.object().put(key, of);
            figures.forEach((name, value) -> object.put(name.startsWith("@") ? "article" + name : name, value));
            screen.json(JsonLines.line(object));
        } else {
            StringBuilder line = new StringBuilder(of);
            figures.forEach((name, value) ->
                    line.append("  ").append(name).append(' ').append(value == null ? "-" : value.toPlainString()));
            screen.print(line.toString());
        }
    }

    /** To one decimal, ties to even, as Python rounds. */
    private static @Nullable BigDecimal percent(@Nullable Double share) {
        return share == null ? null : new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal median(@Nullable Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value).setScale(value % 1 == 0 ? 0 : 1, RoundingMode.HALF_EVEN);
    }
}

package briefing.mcp.tool;

import briefing.answer.Answer;
import briefing.answer.Citation;
import briefing.assistant.Dialogue;
import briefing.assistant.Modes;
import briefing.assistant.QuestionContext;
import briefing.assistant.json.JsonLines;
import briefing.mcp.CallProgress;
import briefing.mcp.ToolInput;
import briefing.question.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** {@code ask}: an answer in quotes, or that there is none. */
final class AskTool extends CorpusTool {

    private static final int USUAL_PASSAGES = 5;
    private static final int MOST_PASSAGES = 50;

    private static final Shape OUTPUT = new Shape()
            .has("string", "question")
            .has("boolean", "answered")
            .has("string", "mode", "language", "answer")
            .hasMany("citations", Shape.citation())
            .mayHaveMany(
                    "claims",
                    new Shape()
                            .has("string", "text")
                            .hasMany("citations", "integer")
                            .has("boolean", "supported"))
            .mayHaveMany("closest", Shape.citation())
            .mayHaveMany("missing", "string")
            .hasMany(
                    "passages",
                    new Shape().has("string", "article").has("number", "score").has("string", "text"))
            .mayHave("string", "notice")
            .has("integer", "took_ms");

    private final Dialogue dialogue;
    private final Modes modes;

    AskTool(Articles articles, Dialogue dialogue, Modes modes) {
        super(
                "ask",
                "Ask the articles",
                "Answers a question from the articles with numbered quotes, their sources and offsets. Where the articles"
                        + " do not say it, answered is false, closest has what comes near, and missing what no article has.",
                ToolInput.of(
                                new ToolInput.Words("question", true, "the question, in any words, English or Chinese"),
                                new ToolInput.Number("top", MOST_PASSAGES, "how many passages at most; usually 5"))
                        .and(Articles.FILTERS),
                OUTPUT,
                articles);
        this.dialogue = dialogue;
        this.modes = modes;
    }

    @Override
    Result work(JsonNode arguments, CallProgress progress) {
        String given = arguments.path("question").asText();
        String asked = Question.read(given);
        long start = System.nanoTime();
        String mode = modes.of(null);
        QuestionContext context = articles().context(arguments);
        Dialogue.Turn turn = dialogue.turn(asked, context, false, mode);
        Answer answer = turn instanceof Dialogue.Told told
                ? told.answer()
                : articles()
                        .assistant()
                        .answer(
                                ((Dialogue.Asked) turn).question(),
                                context,
                                mode,
                                part -> progress.at(95, "writing the answer"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        int top = arguments.path("top").asInt(USUAL_PASSAGES);
        return new Result(
                JsonLines.tree(given, answer, top, millis, articles().notice(asked.length() < given.length())),
                withQuotes(answer.text(), citations(answer)));
    }

    private static List<Citation> citations(Answer answer) {
        return answer instanceof Answer.Answered answered
                ? answered.citations()
                : ((Answer.NotInCorpus) answer).closest();
    }
}

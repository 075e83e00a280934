package briefing.mcp.tool;

import briefing.answer.Citation;
import briefing.mcp.CallProgress;
import briefing.mcp.Tool;
import briefing.mcp.ToolInput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A tool over the articles, which waits until there are some. */
abstract class CorpusTool implements Tool {

    private final String name;
    private final String title;
    private final String description;
    private final ToolInput input;
    private final ObjectNode output;
    private final Articles articles;

    CorpusTool(String name, String title, String description, ToolInput input, Shape output, Articles articles) {
        this.name = name;
        this.title = title;
        this.description = description;
        this.input = input;
        this.output = output.schema();
        this.articles = articles;
    }

    /** Does it, over what is indexed by now. */
    abstract Result work(JsonNode arguments, CallProgress progress) throws Exception;

    @Override
    public final Result call(JsonNode arguments, CallProgress progress) throws Exception {
        articles.await(progress);
        return work(arguments, progress);
    }

    final Articles articles() {
        return articles;
    }

    /** A text with the quotes that its numbers stand for. */
    static String withQuotes(String text, List<Citation> citations) {
        StringBuilder all = new StringBuilder(text.strip()).append('\n');
        for (Citation citation : citations) {
            all.append("\n[").append(citation.n()).append("] ").append(citation.title());
            all.append(" (").append(citation.article());
            if (citation.published() != null) {
                all.append(", ").append(citation.published());
            }
            all.append("): ").append(citation.quote());
        }
        return all.toString();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String title() {
        return title;
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final ToolInput input() {
        return input;
    }

    @Override
    public final ObjectNode output() {
        return output;
    }
}

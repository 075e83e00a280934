package briefing.mcp.tool;

import briefing.assistant.Dialogue;
import briefing.assistant.Digests;
import briefing.assistant.Modes;
import briefing.mcp.Tool;
import java.util.List;

/** All tools over the articles. */
public final class CorpusTools {

    private CorpusTools() {}

    /** In the order in which they are listed, those first that most calls need. */
    public static List<Tool> of(Articles articles, Digests digests, Dialogue dialogue, Modes modes) {
        return List.of(
                new AskTool(articles, dialogue, modes),
                new SearchTool(articles),
                new ReadTool(articles),
                new ListTool(articles),
                new SummaryTool(articles, digests),
                new NewTool(articles, digests),
                new FiguresTool(articles, digests),
                new TimelineTool(articles, digests),
                new RelatedTool(articles, digests),
                new CompareTool(articles, digests));
    }
}

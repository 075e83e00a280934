package briefing.shell;

import briefing.article.CorpusLoader;
import briefing.article.LoadOutcome;
import briefing.article.LoadOutcome.Copied;
import briefing.article.LoadOutcome.Failed;
import briefing.article.LoadOutcome.Renamed;
import briefing.article.LoadOutcome.Unchanged;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** {@code load FILE|FOLDER|URL…}: copies into the corpus folder. */
final class LoadCommand extends ShellCommand {

    private final ObjectProvider<CorpusLoader> loader;
    private final IndexCommand index;
    private final Screen screen;
    private final Messages messages;

    LoadCommand(ObjectProvider<CorpusLoader> loader, IndexCommand index, Screen screen, Messages messages) {
        super("load", messages, "json");
        this.loader = loader;
        this.index = index;
        this.screen = screen;
        this.messages = messages;
    }

    @Override
    int run(Options options, List<String> sources) throws Exception {
        if (sources.isEmpty()) {
            throw usage();
        }
        boolean failed = false;
        boolean loaded = false;
        for (String source : sources) {
            for (LoadOutcome outcome : loader.getObject().load(source)) {
                failed |= outcome instanceof Failed;
                loaded |= outcome instanceof Copied || outcome instanceof Renamed;
                if (options.json()) {
                    screen.json(json(outcome));
                } else {
                    print(outcome);
                }
            }
        }
        int code = loaded ? index.update(options) : ExitCode.OK;
        return code != ExitCode.OK ? code : failed ? ExitCode.UNREADABLE : ExitCode.OK;
    }

    private void print(LoadOutcome outcome) {
        if (outcome instanceof Copied copied) {
            screen.print(messages.get("load.copied", copied.id()));
        } else if (outcome instanceof Unchanged unchanged) {
            screen.print(messages.get("load.unchanged", unchanged.id()));
        } else if (outcome instanceof Renamed renamed) {
            screen.print(messages.get("load.renamed", renamed.wanted(), renamed.id()));
        } else if (outcome instanceof Failed failure) {
            screen.note(messages.get("load.failed", failure.what(), failure.reason()));
        }
    }

    private static String json(LoadOutcome outcome) {
        ObjectNode object = JsonLines.object();
        if (outcome instanceof Copied copied) {
            object.put("loaded", copied.id());
        } else if (outcome instanceof Unchanged unchanged) {
            object.put("unchanged", unchanged.id());
        } else if (outcome instanceof Renamed renamed) {
            object.put("loaded", renamed.id()).put("wanted", renamed.wanted());
        } else if (outcome instanceof Failed failure) {
            object.put("failed", failure.what()).put("reason", failure.reason());
        }
        return JsonLines.line(object);
    }
}

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.knn.plugin.KNNPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of OpenSearch on loopback, run from this source by a JVM of its own. Takes its name, its folder, the port for
 * HTTP, the port for other nodes, and the latter of all nodes. Ends with the process that started it, whose end closes the
 * standard input.
 */
final class OpenSearchNode extends Node {

    private OpenSearchNode(Settings settings, Path config, String name) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> name),
                List.of(Netty4Plugin.class, CommonAnalysisPlugin.class, KNNPlugin.class),
                false);
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[1]);
        Path config = Files.createDirectories(home.resolve("config"));
        List<String> nodes =
                Stream.of(arguments).skip(4).map(port -> "127.0.0.1:" + port).toList();
        Settings settings = Settings.builder()
                .put("cluster.name", "briefing")
                .put("node.name", arguments[0])
                .put("path.home", home.toString())
                .put("network.host", "127.0.0.1")
                .put("http.port", arguments[2])
                .put("transport.port", arguments[3])
                .putList("discovery.seed_hosts", nodes)
                .putList("cluster.initial_cluster_manager_nodes", nodes)
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        new OpenSearchNode(settings, config, arguments[0]).start();
        System.in.transferTo(OutputStream.nullOutputStream());
        Runtime.getRuntime().halt(0);
    }
}

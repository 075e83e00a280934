package briefing.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The launcher, and behind it the program with a library that writes to descriptor 1. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script, and that for Windows moves nothing")
@Tag("slow")
class McpStreamsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @BeforeEach
    void install() throws Exception {
        Run.writeCorpus(folder);
        Files.copy(Path.of("src/main/launcher/briefing"), folder.resolve("briefing"));
        Files.writeString(folder.resolve("cache"), "a file, so that nothing is made ready for later starts");
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, PrintingProgram.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toASCIIString())
                        .collect(Collectors.joining(" ")));
        addEntriesOfTheBuild(attributes);
        new JarOutputStream(Files.newOutputStream(folder.resolve("briefing.jar")), manifest).close();
    }

    @Test
    void whatANativeLibraryPrintsStaysOutOfTheProtocol() throws Exception {
        Path err = folder.resolve("err");
        Process process = start(err, "sh", folder.resolve("briefing").toString(), "mcp");
        try (OutputStream in = process.getOutputStream()) {
            in.write("""
                    {"jsonrpc":"2.0","id":1,"method":"tools/list"}
                    {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"list","arguments":{}}}
                    """.getBytes(UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(err).content().contains(PrintingProgram.PRINTED + "0");
        assertThat(out.lines()).hasSize(2);
        for (String line : out.lines().toList()) {
            JsonNode message = JSON.readTree(line);
            assertThat(message.path("result").isObject()).isTrue();
        }
    }

    @Test
    void theSkillIsPrintedToStandardOutputAllTheSame() throws Exception {
        Process process =
                start(folder.resolve("err"), "sh", folder.resolve("briefing").toString(), "mcp", "--skill");
        process.getOutputStream().close();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .startsWith("---")
                .doesNotContain(PrintingProgram.PRINTED);
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void whereStandardErrorIsClosedItIsDropped() throws Exception {
        Process process = start(
                folder.resolve("err"),
                "sh",
                "-c",
                "exec sh '" + folder.resolve("briefing") + "' mcp --corpus '" + folder.resolve("corpus") + "' 2>&-");
        try (OutputStream in = process.getOutputStream()) {
            in.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n".getBytes(UTF_8));
        }

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n");
        assertThat(process.waitFor()).isZero();
    }

    private Process start(Path err, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("BRIEFING_CACHE", folder.resolve("cache").toString());
        builder.environment().put("BRIEFING_CORPUS", folder.resolve("corpus").toString());
        return builder.start();
    }

    /** Those that the program's own jar gets in its manifest. */
    private static void addEntriesOfTheBuild(Attributes attributes) throws Exception {
        NodeList entries = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("pom.xml"))
                .getElementsByTagName("manifestEntries")
                .item(0)
                .getChildNodes();
        for (int i = 0; i < entries.getLength(); i++) {
            Node entry = entries.item(i);
            if (entry.getNodeType() == Node.ELEMENT_NODE) {
                attributes.putValue(entry.getNodeName(), entry.getTextContent().strip());
            }
        }
    }
}

package briefing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house: which station may use which, what stays inside a station, and what stands in one place only. */
@AnalyzeClasses(packages = "briefing", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    /** From left to right; each may use those before it. */
    private static final List<String> STATIONS = List.of(
            "language",
            "onnx",
            "article",
            "passage",
            "embedding",
            "index",
            "question",
            "retrieval",
            "answer",
            "evaluation",
            "assistant",
            "mcp",
            "shell");

    private static final int MOST_FILES_IN_A_PACKAGE = 22;

    @ArchTest
    static final ArchRule importsPointOnlyToTheLeft = importsPointOnlyToTheLeft();

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("briefing.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule partsOfReadingStayInArticle = inside(
            "article",
            "briefing.article.feed..",
            "briefing.article.page..",
            "briefing.article.format..",
            "briefing.article.office..");

    @ArchTest
    static final ArchRule onlyWhatRunsModelsKnowsTheirRuntime = noClasses()
            .that()
            .resideOutsideOfPackages("briefing.article.ocr..", "briefing.embedding..", "briefing.retrieval.rerank..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule claimsStayInAnswer = inside("answer", "briefing.answer.claim..");

    @ArchTest
    static final ArchRule queriesOfLuceneStayInIndex = inside("index", "briefing.index.lucene..");

    @ArchTest
    static final ArchRule onlyArticleKnowsFormats =
            onlyIn("article", "crawlercommons..", "org.commonmark..", "org.apache.pdfbox..", "org.apache.poi..");

    @ArchTest
    static final ArchRule onlyArticleAndDocumentsKnowHtml = noClasses()
            .that()
            .resideOutsideOfPackages("briefing", "briefing.article..", "briefing.shell.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsoup..");

    @ArchTest
    static final ArchRule onlyIndexKnowsAnEngine = onlyIn("index", "org.apache.lucene..", "org.opensearch..");

    @ArchTest
    static final ArchRule onlyEmbeddingKnowsTokenizersAndEncoders =
            onlyIn("embedding", "ai.djl..", "dev.langchain4j.model.embedding.onnx..");

    @ArchTest
    static final ArchRule onlyRerankRunsACrossEncoder = noClasses()
            .that()
            .resideOutsideOfPackages("briefing.retrieval.rerank..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j.model.scoring.onnx..");

    @ArchTest
    static final ArchRule onlyShellKnowsTheTerminal = onlyIn("shell", "org.springframework.shell..", "org.jline..");

    @ArchTest
    static final ArchRule onlyTheApplicationKnowsSpring = noClasses()
            .that()
            .resideOutsideOfPackages("briefing", "briefing.assistant..", "briefing.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    @ArchTest
    static final ArchRule onlyShellPrints = noClasses()
            .that()
            .resideOutsideOfPackages("briefing", "briefing.shell..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule onlyAnswersKnowAChatModelProvider = noClasses()
            .that(not(resideInAnyPackage("briefing", "briefing.answer..")))
            .should(dependOnClassesThat(resideInAPackage("dev.langchain4j.model.openai..")
                    .and(describe(
                            "are of its chat models",
                            name -> name.getSimpleName().contains("Chat")))));

    @ArchTest
    static final ArchRule theStoresDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("briefing.index.opensearch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("briefing.index.local..");

    @ArchTest
    static final ArchRule onlyTheApplicationChoosesAStore = noClasses()
            .that()
            .resideOutsideOfPackages("briefing.index..", "briefing.assistant..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("briefing.index.local..", "briefing.index.opensearch..");

    @ArchTest
    static final ArchRule noIndexWritesThePlaceOfAConstant =
            noClasses().that().resideInAPackage("briefing.index..").should().callMethod(Enum.class, "ordinal");

    @ArchTest
    static final ArchRule nobodyReadsTheClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(Year.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule nothingHangsOnAThread =
            noClasses().should().dependOnClassesThat().areAssignableTo(ThreadLocal.class);

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        assertThat(packages())
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    @Test
    void noPackageIsTooLargeToOverlook() throws IOException {
        assertThat(packages()).allSatisfy(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(MOST_FILES_IN_A_PACKAGE);
            }
        });
    }

    @Test
    void charactersOfALanguageStandInLanguageAndInResources() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : sources()) {
            if (!file.startsWith("src/main/java/briefing/language")) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.strip().startsWith("*")
                            && !line.strip().startsWith("//")
                            && !line.strip().startsWith("/**")
                            && line.codePoints().anyMatch(Character::isIdeographic)) {
                        lines.add(file.getFileName() + ": " + line.strip());
                    }
                }
            }
        }
        assertThat(lines).isEmpty();
    }

    @Test
    void noClassIsNamedAfterNothing() throws IOException {
        assertThat(sources().stream().map(file -> file.getFileName().toString()))
                .noneMatch(name ->
                        name.matches("(?i)(util|helper|common|manager)s?|.*(Utils?|Helpers?|Common|Manager)\\.java"));
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/briefing"))) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static ArchRule onlyIn(String station, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages("briefing", "briefing." + station + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    /** Packages that are public only for the rest of their station. */
    private static ArchRule inside(String station, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("briefing." + station + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static ArchRule importsPointOnlyToTheLeft() {
        LayeredArchitecture house = Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String station : STATIONS) {
            house = house.layer(station).definedBy("briefing." + station + "..");
        }
        for (int i = 1; i < STATIONS.size(); i++) {
            house = house.whereLayer(STATIONS.get(i - 1))
                    .mayOnlyBeAccessedByLayers(
                            STATIONS.subList(i, STATIONS.size()).toArray(String[]::new));
        }
        return house.whereLayer("shell").mayNotBeAccessedByAnyLayer();
    }
}

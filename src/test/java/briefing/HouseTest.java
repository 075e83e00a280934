package briefing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import briefing.retrieval.Translator;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import dev.langchain4j.rag.query.transformer.QueryTransformer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house: what a package may touch, and how large a file may grow. */
@AnalyzeClasses(packages = "briefing", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    /** Each may import those before it; evaluation stands beside the shell's left. */
    private static final List<String> STATIONS =
            List.of("article", "passage", "index", "retrieval", "answer", "evaluation", "shell");

    @ArchTest
    static final ArchRule imports_point_only_to_the_left = importsPointOnlyToTheLeft();

    @ArchTest
    static final ArchRule only_article_knows_formats = onlyIn(
            "article", "org.jsoup..", "net.dankito..", "org.commonmark..", "org.apache.pdfbox..", "org.apache.poi..");

    @ArchTest
    static final ArchRule only_index_knows_an_engine = onlyIn("index", "org.apache.lucene..", "org.opensearch..");

    @ArchTest
    static final ArchRule only_shell_knows_spring_and_the_terminal =
            onlyIn("shell", "org.springframework..", "org.jline..");

    @ArchTest
    static final ArchRule only_shell_prints =
            noClasses().that().resideOutsideOfPackage("briefing.shell..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule only_answers_and_query_translation_know_a_chat_model_provider = noClasses()
            .that(not(resideInAnyPackage("briefing", "briefing.answer.."))
                    .and(not(assignableTo(QueryTransformer.class).or(assignableTo(Translator.class)))))
            .should(dependOnClassesThat(resideInAPackage("dev.langchain4j.model.openai..")
                    .and(describe(
                            "are of its chat models",
                            name -> name.getSimpleName().contains("Chat")))));

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/briefing"))) {
            assertThat(files.filter(Files::isDirectory))
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .startsWith("/**")
                            .contains("@NullMarked"));
        }
    }

    @Test
    void no_file_is_longer_than_300_lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(300));
        }
    }

    @Test
    void no_class_is_named_after_nothing() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.matches(
                            "(?i)(util|helper|common|manager)s?|.*(Utils?|Helpers?|Common|Manager)\\.java"));
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

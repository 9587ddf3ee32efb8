package gongkai.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house: which way arrows may run between modules and between the stages. */
@AnalyzeClasses(
    packages = "gongkai",
    importOptions = {ImportOption.DoNotIncludeTests.class, HouseTest.NoTestsOfOthers.class})
class HouseTest {
  /** Tests that other modules lend as a jar stand outside of the walls like tests do. */
  static final class NoTestsOfOthers implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule ARROWS_RUN_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("vocabulary")
          .definedBy(
              "gongkai.file..",
              "gongkai.noun..",
              "gongkai.vocabulary..",
              "gongkai.chinese..",
              "gongkai.work..")
          .layer("solr-config")
          .definedBy("gongkai.solr..")
          .layer("datasets")
          .definedBy(
              "gongkai.dataset..",
              "gongkai.check..",
              "gongkai.compare..",
              "gongkai.measure..",
              "gongkai.report..")
          .layer("indexer")
          .definedBy("gongkai.indexer..")
          .layer("api")
          .definedBy("gongkai.api..")
          .layer("site")
          .definedBy("gongkai.site..")
          .layer("app")
          .definedBy("gongkai.app..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("site")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("site", "app")
          .whereLayer("indexer")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("datasets")
          .mayOnlyBeAccessedByLayers("indexer", "api", "site", "app")
          .whereLayer("solr-config")
          .mayOnlyBeAccessedByLayers("indexer", "api", "site", "app");

  @ArchTest
  static final ArchRule STAGES_KNOW_ONLY_THE_ONE_BEFORE =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("stage")
          .definedBy("gongkai.indexer.stage..")
          .layer("collect")
          .definedBy("gongkai.indexer.collect..")
          .layer("extract")
          .definedBy("gongkai.indexer.extract..")
          .layer("describe")
          .definedBy("gongkai.indexer.describe..")
          .layer("measure")
          .definedBy("gongkai.indexer.measure..")
          .layer("publish")
          .definedBy("gongkai.indexer.publish..")
          .whereLayer("publish")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("measure")
          .mayOnlyBeAccessedByLayers("publish")
          .whereLayer("describe")
          .mayOnlyBeAccessedByLayers("measure", "publish")
          .whereLayer("extract")
          .mayOnlyBeAccessedByLayers("describe", "measure", "publish");

  @ArchTest
  static final ArchRule NO_PACKAGES_GO_IN_CIRCLES =
      slices().matching("gongkai.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_ROOMS_WITHOUT_A_NAME =
      noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..");

  @ArchTest
  static final ArchRule ONLY_THE_LAUNCHER_ENDS_THE_PROCESS =
      noClasses()
          .that()
          .resideOutsideOfPackages("gongkai.app..", "gongkai.indexer.extract..")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule ONE_PLACE_MAKES_THREADS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("gongkai.work.Threads")
          .and()
          .doNotHaveFullyQualifiedName("gongkai.indexer.Crew")
          .and()
          // It ends with the worker processes that it watches.
          .doNotHaveFullyQualifiedName("gongkai.indexer.extract.worker.StandstillWatch")
          .should()
          .callMethod(Thread.class, "ofPlatform")
          .orShould()
          .callMethod(Thread.class, "ofVirtual")
          .orShould()
          .callMethod(Thread.class, "startVirtualThread", Runnable.class);

  @ArchTest
  static final ArchRule ONE_DOOR_TO_THE_INDEX =
      noClasses()
          .that()
          .resideOutsideOfPackages("gongkai.solr.index..", "gongkai.solr.connection..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.solr.client.solrj.SolrClient");

  @ArchTest
  static final ArchRule SOLR_STAYS_IN_ITS_MODULE =
      classes()
          .that()
          .resideOutsideOfPackage("gongkai.solr..")
          .should()
          .onlyAccessClassesThat()
          .resideOutsideOfPackages("org.apache.solr..", "org.apache.lucene..");
}

package gongkai.api.ckan;

import gongkai.api.catalogue.Editions;
import gongkai.api.request.Owner;
import gongkai.dataset.Format;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Datasets as CKAN's packages, and their files as resources. */
final class CkanPackages {
  private static final String ACTIVE = "active";

  /** UTC without a zone, to the microsecond. */
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private final Editions editions;
  private final Owner site;

  CkanPackages(Editions editions, Owner site) {
    this.editions = editions;
    this.site = site;
  }

  /** A package by its id or name. */
  Optional<Dataset> named(String idOrName) {
    return editions.catalogue().all().stream()
        .filter(d -> d.name().equals(idOrName) || id(d.name()).equals(idOrName))
        .findFirst();
  }

  /** The dataset of a resource. */
  Optional<Dataset> ofResource(String id) {
    return editions.catalogue().all().stream()
        .filter(
            dataset ->
                java.util.Arrays.stream(Format.values())
                    .anyMatch(format -> resourceId(dataset, format).equals(id)))
        .findFirst()
        .or(() -> named(id));
  }

  /** The same in every installation, since CKAN's ids are UUIDs. */
  private static String id(String name) {
    return UUID.nameUUIDFromBytes(("gongkai:" + name).getBytes(StandardCharsets.UTF_8)).toString();
  }

  static String resourceId(Dataset dataset, Format format) {
    return id(dataset.name() + "." + format.extension());
  }

  /** When the package was last changed, as CKAN writes it: UTC without a zone. */
  String modified(Dataset dataset) {
    return written(editions.latest(dataset));
  }

  private static String written(Optional<Release> release) {
    return release.map(Release::moment).map(WRITTEN::format).orElse("");
  }

  String created(Dataset dataset) {
    return written(editions.first(dataset));
  }

  String siteName() {
    return site.siteName();
  }

  static CkanPackage.Tag tag(String word) {
    return new CkanPackage.Tag(id("tag:" + word), word, word, ACTIVE);
  }

  CkanPackage.Organization organization() {
    return new CkanPackage.Organization(
        new CkanPackage.Naming(id("organization"), "gongkai", site.publisher(), "organization"),
        "",
        true,
        ACTIVE,
        editions.catalogue().all().size());
  }

  CkanPackage show(String base, Dataset dataset) {
    List<CkanPackage.Tag> tags =
        editions.keywords(dataset).stream().map(CkanPackages::tag).toList();
    List<CkanPackage.Resource> resources = new ArrayList<>();
    for (Format format : Format.values()) {
      resources.add(resource(base, dataset, format, resources.size()));
    }
    Licence licence = Licence.of(dataset.licence());
    return new CkanPackage(
        new CkanPackage.Named(
            id(dataset.name()),
            dataset.name(),
            dataset.words().title(),
            dataset.words().description() + "\n\n" + dataset.words().cannotTell(),
            "dataset",
            Editions.page(base, dataset)),
        new CkanPackage.Standing(ACTIVE, false, true),
        new CkanPackage.Rights(
            site.publisher(), site.publisher(), dataset.licence(), licence.title(), licence.url()),
        new CkanPackage.Edition(
            editions.latest(dataset).map(Release::name).orElse(""),
            written(editions.first(dataset)),
            modified(dataset)),
        new CkanPackage.Sorting(
            organization(), id("organization"), List.of(), tags, tags.size(), extras(dataset)),
        new CkanPackage.Files(resources, resources.size()));
  }

  private static List<CkanPackage.Extra> extras(Dataset dataset) {
    return List.of(
        new CkanPackage.Extra("title_en", dataset.words().titleEn()),
        new CkanPackage.Extra("description_en", dataset.words().descriptionEn()),
        new CkanPackage.Extra("cannot_tell", dataset.words().cannotTell()),
        new CkanPackage.Extra("update_rule", dataset.words().updates()));
  }

  private CkanPackage.Resource resource(String base, Dataset dataset, Format format, int position) {
    String kind = format.extension().toUpperCase(Locale.ROOT);
    Optional<Release.File> file = editions.file(dataset, format);
    return new CkanPackage.Resource(
        new CkanPackage.FileName(
            resourceId(dataset, format),
            id(dataset.name()),
            dataset.words().title() + " " + kind,
            dataset.words().description(),
            kind,
            Editions.mediaType(format)),
        new CkanPackage.Place(
            Editions.data(base, dataset, format), "", ACTIVE, position, format == Format.CSV),
        new CkanPackage.Change(modified(dataset), modified(dataset)),
        file.map(Release.File::bytes),
        file.map(Release.File::sha256).orElse(""));
  }
}

package gongkai.indexer.describe;

import gongkai.chinese.Folding;
import gongkai.indexer.collect.page.PageNotes;
import gongkai.indexer.describe.block.BareDate;
import gongkai.indexer.describe.block.Field;
import gongkai.indexer.describe.block.FieldReader;
import gongkai.indexer.describe.block.FieldValues;
import gongkai.indexer.describe.block.MetaTagReader;
import gongkai.indexer.describe.block.MetadataBlock;
import gongkai.indexer.describe.block.MetadataLines;
import gongkai.indexer.describe.block.Openness;
import gongkai.indexer.describe.block.RowReader;
import gongkai.indexer.describe.block.Values;
import gongkai.indexer.describe.conclude.KindFinder;
import gongkai.indexer.describe.conclude.PlaceReader;
import gongkai.indexer.describe.conclude.PublisherByNumber;
import gongkai.indexer.describe.conclude.RegionFinder;
import gongkai.indexer.describe.conclude.ReportingYear;
import gongkai.indexer.describe.cut.PassageCutter;
import gongkai.indexer.describe.statement.GenreFinder;
import gongkai.indexer.describe.statement.PublisherNames;
import gongkai.indexer.describe.statement.Statements;
import gongkai.indexer.describe.statement.TitleReader;
import gongkai.indexer.describe.text.AdoptionReader;
import gongkai.indexer.describe.text.CitationReader;
import gongkai.indexer.describe.text.HeadReader;
import gongkai.indexer.describe.text.ServiceReader;
import gongkai.indexer.describe.text.SignatureReader;
import gongkai.indexer.describe.text.SignerReader;
import gongkai.indexer.describe.text.ValidityReader;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.Extracted;
import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Result;
import gongkai.indexer.stage.Stage;
import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Relations;
import gongkai.noun.SourcePlace;
import gongkai.noun.Statement;
import gongkai.noun.Validity;
import gongkai.noun.ValidityOn;
import gongkai.vocabulary.Vocabulary;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Describes a document: reads what it says about itself, then concludes what follows. Thread-safe.
 */
public final class Describer implements Stage<Extracted, Described> {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Set<String> REPORTING_KINDS = Set.of("annual_report", "budget");

  /** Says that only the beginning of a document was described. */
  private static final String IN_PART = "described_in_part";

  private static final int READ_IN_PART = 100_000;

  private final Vocabulary vocabulary;
  private final boolean maskPersonal;
  private final PublisherNames publishers;
  private final FieldReader fields;
  private final MetadataBlock metadataBlock;
  private final MetaTagReader metaTags;
  private final HeadReader head;
  private final TitleReader title;
  private final SignatureReader signature;
  private final RowReader rows;
  private final PlaceReader place;
  private final GenreFinder genre;
  private final KindFinder kind;
  private final RegionFinder region;
  private final ValidityReader validity;
  private final CitationReader citations;
  private final ServiceReader service;

  public Describer(Vocabulary vocabulary) {
    this(vocabulary, false);
  }

  /**
   * @param maskPersonal whether numbers of identity cards and mobile telephones are masked in all
   *     that is kept of a text
   */
  public Describer(Vocabulary vocabulary, boolean maskPersonal) {
    this.maskPersonal = maskPersonal;
    this.vocabulary = vocabulary;
    this.publishers = new PublisherNames(vocabulary.agencies(), vocabulary.regions());
    Values values = new Values(vocabulary, publishers);
    this.fields = new FieldReader(vocabulary.labels(), new FieldValues(vocabulary, publishers));
    this.metadataBlock = new MetadataBlock(values, vocabulary.validityWordings());
    this.metaTags = new MetaTagReader(vocabulary.metaTags(), values, publishers);
    this.head = new HeadReader(fields, publishers, vocabulary.genres());
    this.title = new TitleReader(publishers, vocabulary.regions());
    this.signature = new SignatureReader(publishers);
    this.rows = new RowReader(values);
    this.place = new PlaceReader();
    this.genre = new GenreFinder(vocabulary.genres(), vocabulary.legalGenres());
    this.kind = new KindFinder(vocabulary.kinds(), vocabulary.items());
    this.region = new RegionFinder(vocabulary.regions(), vocabulary.agencies());
    this.validity = new ValidityReader(vocabulary.validityWordings());
    this.citations = new CitationReader(vocabulary.citationWordings(), vocabulary.kinds());
    this.service = new ServiceReader(vocabulary.guideLabels());
  }

  @Override
  public Result<Described> apply(Extracted found) {
    Extracted extracted = new Extracted(found.collected(), withCare(found.content()));
    Content content = extracted.content();
    List<Field> read = fields.read(MetadataLines.of(content, fields));
    Optional<String> closed = Openness.closedBy(read, content);
    if (closed.isPresent()) {
      return Result.failed(
          new Failure(Failure.StageName.DESCRIBE, Failure.Reason.NOT_PUBLIC, closed.orElseThrow()));
    }
    Statements statements = new Statements();
    read(extracted, read, statements);
    conclude(content, statements);
    return Result.done(described(extracted, read, statements));
  }

  /**
   * Describes a document by its beginning, where the whole takes too long: what stands further
   * down, is cited or put into force there, is not read. Its text is cut into its blocks and no
   * more.
   */
  public Result<Described> inPart(Extracted found) {
    Content whole = withCare(found.content());
    Content marked = whole.withMark(IN_PART);
    return apply(new Extracted(found.collected(), marked.beginning(READ_IN_PART)))
        .then(
            described ->
                Result.done(
                    new Described(
                        described.disclosure(),
                        marked,
                        PassageCutter.plain(described.disclosure().id(), marked))));
  }

  private Content withCare(Content content) {
    int personal =
        PersonalData.count(content.text())
            + content.margin().stream().mapToInt(PersonalData::count).sum();
    if (personal == 0) {
      return content;
    }
    Content marked = PersonalData.marked(content);
    return maskPersonal ? PersonalData.masked(marked) : marked;
  }

  /** A title may come from the name of the file. */
  private static Map<Property, Statement> masked(Map<Property, Statement> statements) {
    Map<Property, Statement> masked = new TreeMap<>();
    statements.forEach(
        (property, each) ->
            masked.put(
                property,
                new Statement(
                    PersonalData.masked(each.value()),
                    PersonalData.masked(each.asWritten()),
                    each.from(),
                    each.certainty())));
    return masked;
  }

  /** What the document says, part by part. */
  private void read(Extracted extracted, List<Field> read, Statements statements) {
    Content content = extracted.content();
    metadataBlock.offer(read, statements);
    metaTags.offer(content.properties(), statements);
    head.offer(content, statements);
    AdoptionReader.offer(AdoptionReader.read(content), publishers, statements);
    signature.offer(content, statements);
    BareDate.offer(content.margin(), read, statements);
    SignerReader.offer(content, statements);
    rows.offer(extracted.collected().source().declared(), statements);
    place.offer(extracted.collected().source(), content, statements);
  }

  /** What follows from that; the order matters, as each looks at what is settled before it. */
  private void conclude(Content content, Statements statements) {
    TitleReader.offerNumber(statements);
    PublisherByNumber.offer(vocabulary.agencies(), publishers, statements);
    if (!statements.has(Property.GENRE)) {
      genre.offer(AdoptionReader.approvedByStateCouncil(AdoptionReader.read(content)), statements);
    }
    kind.offer(statements);
    service.offer(content.text(), statements);
    boolean reports = REPORTING_KINDS.contains(statements.value(Property.KIND));
    title.offer(statements.value(Property.KIND).equals("annual_report"), statements);
    region.offer(statements);
    if (reports) {
      ReportingYear.offer(content.text(), statements);
    }
  }

  private Described described(Extracted extracted, List<Field> read, Statements statements) {
    Content content = extracted.content();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    String id = extracted.collected().original().disclosureId();
    if (makesRules(statements)) {
      validity.offer(content, statements);
    }
    List<Citation> cited = citations.read(content.text(), statements);
    Disclosure disclosure =
        new Disclosure(
            id,
            extracted.collected().original(),
            maskPersonal ? masked(statements.settled()) : statements.settled(),
            metadataBlock.validity(read, id).orElse(Validity.UNSTATED),
            cited,
            Relations.NONE,
            List.of(new SourcePlace(extracted.collected().source().uri().toString(), now)),
            content.marks(),
            links(extracted),
            now,
            Optional.empty());
    return new Described(
        onItsDates(disclosure, LocalDate.ofInstant(now, CHINA)),
        content,
        PassageCutter.cut(id, content, Folding.trim(statements.asWritten(Property.TITLE))));
  }

  /** What only tells of rules or drafts them takes no effect. */
  private boolean makesRules(Statements statements) {
    return vocabulary
        .kinds()
        .makesRules(
            statements.value(Property.KIND),
            statements.value(Property.TITLE),
            statements.value(Property.DOCUMENT_NUMBER));
  }

  /** What no block says follows from its dates. */
  private static Disclosure onItsDates(Disclosure disclosure, LocalDate today) {
    return disclosure.validity().status() == Validity.Status.UNSTATED
        ? disclosure.withValidity(ValidityOn.byDates(disclosure, today))
        : disclosure;
  }

  /** The page's attachments at their absolute places; a link that is no address is none. */
  private static List<Disclosure.Link> links(Extracted extracted) {
    URI page = extracted.collected().source().uri();
    Map<String, String> declared = extracted.collected().source().declared();
    Map<String, Disclosure.Link> links = new LinkedHashMap<>();
    for (Content.Attachment attachment : extracted.content().attachments()) {
      Links.resolve(page, attachment.href(), declared)
          .ifPresent(uri -> links.putIfAbsent(uri, new Disclosure.Link(uri, attachment.label())));
    }
    // What its holder says beside the frame.
    declared
        .getOrDefault(PageNotes.FILES, "")
        .lines()
        .forEach(
            line -> {
              String uri = line.replaceFirst(" .*", "");
              links.putIfAbsent(
                  uri, new Disclosure.Link(uri, line.substring(uri.length()).strip()));
            });
    return List.copyOf(links.values());
  }
}

package gongkai.api.oai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** The arguments of OAI-PMH as a form has them. */
@JsonTypeName("OaiArguments")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OaiForm(
    @JsonInclude(JsonInclude.Include.ALWAYS) String verb,
    String identifier,
    String metadataPrefix,
    String set,
    String from,
    String until,
    String resumptionToken) {}

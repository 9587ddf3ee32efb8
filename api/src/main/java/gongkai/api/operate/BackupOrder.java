package gongkai.api.operate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * Where a backup is to be made.
 *
 * @param directory on the service's machine, in which earlier backups lie
 * @param keep remove all but so many of the newest
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BackupOrder(
    @JsonInclude(JsonInclude.Include.ALWAYS) String directory, Optional<Integer> keep) {}

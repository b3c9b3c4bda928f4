package org.talentgraph.audit;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where it is noted who read and wrote what.
 *
 * @param enabled whether it is noted at all
 * @param directory the folder of the trail; applications that share it have a chain each
 * @param fileSize at which a new file is begun
 * @param keep how long a file is kept after its last line; at least three years by article 56 of
 *     the Personal Information Protection Law
 * @param key by which lines are sealed, so that whoever may write the files cannot write them anew
 */
@ConfigurationProperties("talent-graph.audit")
record AuditProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue(".data/audit") Path directory,
    @DefaultValue("100MB") DataSize fileSize,
    @DefaultValue("1100d") Duration keep,
    @Nullable String key) {}

package org.talentgraph.http;

import java.io.File;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.core.env.Environment;

/**
 * What tells this application from an older one, or from one with other settings, that would answer
 * otherwise from the same graph. Copies of the same jar with the same settings are the same.
 */
final class Release {

  private Release() {}

  static String of(Environment environment) {
    var settings =
        Binder.get(environment)
            .bind("talent-graph", Bindable.mapOf(String.class, Object.class))
            .orElseGet(Map::of);
    return jar() + settings;
  }

  private static String jar() {
    var source = new ApplicationHome(Release.class).getSource();
    return source != null && source.isFile() ? age(source) : Instant.now().toString();
  }

  private static String age(File jar) {
    return jar.length() + " " + jar.lastModified();
  }
}

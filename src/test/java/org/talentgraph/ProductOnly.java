package org.talentgraph;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Leaves out what the integration tests add to the application, such as a list of all statements.
 */
public final class ProductOnly extends TypeExcludeFilter {

  private ProductOnly() {}

  /** The application, with beans that a test adds. */
  public static SpringApplication application(Class<?>... further) {
    var application = new SpringApplication(TalentGraphApplication.class);
    application.addPrimarySources(List.of(further));
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("productOnly", new ProductOnly()));
    return application;
  }

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory types) {
    return type.getAnnotationMetadata().isAnnotated(TestComponent.class.getName());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProductOnly;
  }

  @Override
  public int hashCode() {
    return ProductOnly.class.hashCode();
  }
}

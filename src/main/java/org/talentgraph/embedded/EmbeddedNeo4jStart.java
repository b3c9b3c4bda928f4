package org.talentgraph.embedded;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Starts a Neo4j inside, where no other is named and its classes are there, before Spring looks for
 * the first bean. Both take seconds, so they run side by side.
 */
class EmbeddedNeo4jStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String DRIVER = "neo4jDriver";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (!NoNeo4jNamed.in(environment)) {
      GraphAddress.check(environment.getRequiredProperty("spring.neo4j.uri"));
    } else if (ClassUtils.isPresent(
        "org.neo4j.dbms.api.DatabaseManagementServiceBuilder", context.getClassLoader())) {
      var neo4j =
          EmbeddedNeo4j.start(
              Binder.get(environment)
                  .bindOrCreate("talent-graph.embedded", EmbeddedNeo4jProperties.class));
      var beans = (DefaultListableBeanFactory) context.getBeanFactory();
      beans.registerSingleton("embeddedNeo4j", neo4j);
      beans.registerDisposableBean("embeddedNeo4j", neo4j::close);
      context.addBeanFactoryPostProcessor(EmbeddedNeo4jStart::connectLater);
    }
  }

  /** The driver needs the address, so it is made at its first use. */
  private static void connectLater(ConfigurableListableBeanFactory factory) {
    var beans = (DefaultListableBeanFactory) factory;
    if (beans.containsBeanDefinition(DRIVER)) {
      var driver = beans.getBeanDefinition(DRIVER);
      driver.setLazyInit(true);
      beans.removeBeanDefinition(DRIVER);
      var proxy =
          ScopedProxyUtils.createScopedProxy(
              new BeanDefinitionHolder(driver, DRIVER), beans, false);
      beans.registerBeanDefinition(DRIVER, proxy.getBeanDefinition());
    }
  }
}

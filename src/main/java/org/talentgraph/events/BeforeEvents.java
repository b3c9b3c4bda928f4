package org.talentgraph.events;

/** What has to be done before anybody asks for events. */
public interface BeforeEvents {

  /** Does it where it was not done yet; called outside of transactions, very often. */
  void prepare();
}

/**
 * Answers questions about the articles themselves: how many, which, who wrote one, what it is about.
 * {@link briefing.answer.catalogue.CatalogueAnswerer} is the type to read first.
 */
@NullMarked
package briefing.answer.catalogue;

import org.jspecify.annotations.NullMarked;

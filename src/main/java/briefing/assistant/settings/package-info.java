/**
 * The values of settings: {@link briefing.assistant.settings.SettingReader} is the one place that checks them, and the type to
 * read first.
 */
@NullMarked
package briefing.assistant.settings;

import org.jspecify.annotations.NullMarked;

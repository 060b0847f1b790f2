#!/usr/bin/python3
"""The smallest browser that WebKitWebDriver can drive: a window without a frame, with one web view.

MiniBrowser's tool bar keeps a page from being narrow, and its console cannot be read. Here, what the
page says goes to the file ENGINE_LOG, one JSON line each; what it saves to ENGINE_DOWNLOADS; the
message `print` makes a PDF at ENGINE_PAPER.
"""
import json
import os

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2  # noqa: E402

LISTEN = """(() => {
  const say = (...words) => window.webkit.messageHandlers.complaint.postMessage(words.join(' '));
  for (const kind of ['error', 'warn', 'log', 'info', 'debug', 'assert']) {
    const own = console[kind];
    console[kind] = (...all) => {
      if (kind !== 'assert' || !all[0]) say(kind + ':', ...all.map(String));
      own.apply(console, all);
    };
  }
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) say('error:', event.message, event.lineno);
  }, true);
  addEventListener('unhandledrejection', (event) => say('unhandled rejection:', String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) =>
    say('policy:', event.effectiveDirective, event.blockedURI, event.sample), true);
})()"""

log = open(os.environ['ENGINE_LOG'], 'a', buffering=1, encoding='utf-8')
context = WebKit2.WebContext.new_ephemeral()
context.set_automation_allowed(True)
manager = WebKit2.UserContentManager()
windows = []
operations = []


def note(kind, text):
    log.write(json.dumps({'kind': kind, 'text': text}) + '\n')


def print_page(_manager, _result):
    settings = Gtk.PrintSettings()
    settings.set_printer('Print to File')
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, 'file://' + os.environ['ENGINE_PAPER'])
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf')
    operation = WebKit2.PrintOperation.new(windows[0].get_child())
    operation.set_print_settings(settings)
    operation.connect('failed', lambda _operation, error: note('complaint', 'print: ' + str(error)))
    operation.connect('finished', lambda _operation: note('printed', ''))
    operations.append(operation)
    operation.print_()


def save(_context, download):
    def decide(_download, name):
        download.set_destination('file://' + os.path.join(os.environ['ENGINE_DOWNLOADS'], name))
        return True

    download.connect('decide-destination', decide)


def open_view(_session=None):
    settings = WebKit2.Settings()
    settings.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
    view = WebKit2.WebView(
        web_context=context,
        user_content_manager=manager,
        is_controlled_by_automation=True,
        settings=settings,
    )
    view.connect('create', lambda _view, _action: open_view())
    view.connect(
        'resource-load-started', lambda _view, _resource, request: note('request', request.get_uri())
    )
    window = Gtk.Window()
    window.set_decorated(False)
    window.set_default_size(1280, 900)
    window.add(view)
    window.show_all()
    window.present()
    windows.append(window)
    view.grab_focus()
    return view


def start(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name('EngineTests')
    info.set_version(
        WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version()
    )
    session.set_application_info(info)
    session.connect('create-web-view', open_view)


manager.add_script(
    WebKit2.UserScript.new(
        LISTEN,
        WebKit2.UserContentInjectedFrames.ALL_FRAMES,
        WebKit2.UserScriptInjectionTime.START,
        None,
        None,
    )
)
manager.register_script_message_handler('complaint')
manager.connect(
    'script-message-received::complaint',
    lambda _manager, result: note('complaint', result.get_js_value().to_string()),
)
manager.register_script_message_handler('print')
manager.connect('script-message-received::print', print_page)
context.connect('automation-started', start)
context.connect('download-started', save)
Gtk.main()

/** Well-kept cards of Spaces, of each SDK: nothing but hints. */
export const GOOD_SPACES: Readonly<Record<string, string>> = {
  'Gradio, as the Hub makes it': `---
title: Tide Tables
emoji: 🌊
colorFrom: blue
colorTo: indigo
sdk: gradio
sdk_version: 5.23.1
app_file: app.py
pinned: false
license: mit
short_description: High and low water for any harbour
---

Check out the configuration reference at https://huggingface.co/docs/hub/spaces-config-reference
`,

  Docker: `---
title: Chart Server
emoji: 🗺️
colorFrom: gray
colorTo: green
sdk: docker
app_port: 8080
base_path: /charts
pinned: true
startup_duration_timeout: 1h
custom_headers:
  cross-origin-embedder-policy: require-corp
  cross-origin-opener-policy: same-origin
  cross-origin-resource-policy: cross-origin
---

# Chart Server
`,

  'static, with a build': `---
title: Buoys in 3D
emoji: 🛟
colorFrom: red
colorTo: yellow
sdk: static
app_build_command: npm run build
app_file: dist/index.html
header: mini
fullWidth: true
thumbnail: https://example.org/buoy.png
---
`,

  Streamlit: `---
title: Catch of the Day
emoji: 🐟
colorFrom: green
colorTo: blue
sdk: streamlit
sdk_version: 1.25.0
python_version: '3.10'
app_file: app.py
pinned: false
---
`,

  'with sign-in': `---
title: Log Book
emoji: 📓
colorFrom: pink
colorTo: pink
sdk: gradio
sdk_version: 3.40.0
python_version: 3.10.6
app_file: app.py
hf_oauth: true
hf_oauth_expiration_minutes: 480
hf_oauth_scopes:
- email
- read-repos
- inference-api
hf_oauth_authorized_org:
- acme
- acme-labs
disable_embedding: true
---
`,

  'with models, datasets and hardware': `---
title: Foghorn
emoji: 📯
colorFrom: purple
colorTo: gray
sdk: gradio
sdk_version: "4.44.0"
app_file: src/app.py
suggested_hardware: a10g-small
suggested_storage: small
models:
- acme/foghorn-small
- acme/foghorn-large
datasets:
- acme/horns
tags:
- audio
- mcp-server
preload_from_hub:
- acme/foghorn-small config.json,model.safetensors
- acme/foghorn-large
license: apache-2.0
---

# Foghorn
`,

  'duplicated, on shared GPUs': `---
title: Sketch
emoji: ✏️
colorFrom: yellow
colorTo: red
sdk: gradio
sdk_version: 5.0.1
app_file: app.py
pinned: false
suggested_hardware: zero-a10g
duplicated_from: acme/sketch
disable_embedding: false
---
`,

  "an organization's page": `---
title: README
emoji: ⚓
colorFrom: indigo
colorTo: blue
sdk: static
pinned: false
---

We measure the sea.
`,

  'a leaderboard': `---
title: Harbour Leaderboard
emoji: 🥇
colorFrom: green
colorTo: indigo
sdk: gradio
app_file: app.py
pinned: true
license: apache-2.0
short_description: 'Models that read charts, compared on 12 tasks: 2026 list'
sdk_version: 5.43.1
tags:
- leaderboard
- modality:image
- submission:automatic
---

# Start the configuration

Most of the variables to change are in \`src/about.py\`.
`,

  'two flags as an emoji, blank fields': `---
title: Ferry Chat
emoji: 🇩🇰🇸🇪
colorFrom: red
colorTo: yellow
sdk: docker
pinned: false
suggested_hardware:
short_description:
---
`,
};

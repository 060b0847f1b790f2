// Written by scripts/generate-vocabulary.js from docs/hub/repositories-licenses.md of hub-docs; do not edit.
/**
 * One license a line, in the Hub's order: id, name, address of its text (or of a page about it) if the Hub names one. In an address,
 * `*` stands for the id, and `https://` is left out.
 */
export const LICENSE_TABLE = `
apache-2.0|Apache license 2.0
mit|MIT
openrail|OpenRAIL license family|huggingface.co/blog/open_rail
bigscience-openrail-m|BigScience OpenRAIL-M|bigscience.huggingface.co/blog/*
creativeml-openrail-m|CreativeML OpenRAIL-M|huggingface.co/spaces/CompVis/stable-diffusion-license
bigscience-bloom-rail-1.0|BigScience BLOOM RAIL 1.0|huggingface.co/spaces/bigscience/license
bigcode-openrail-m|BigCode Open RAIL-M v1|www.bigcode-project.org/docs/pages/bigcode-openrail
afl-3.0|Academic Free License v3.0
artistic-2.0|Artistic license 2.0
bsl-1.0|Boost Software License 1.0
bsd|BSD license family
bsd-2-clause|BSD 2-clause "Simplified" license
bsd-3-clause|BSD 3-clause "New" or "Revised" license
bsd-3-clause-clear|BSD 3-clause Clear license
c-uda|Computational Use of Data Agreement
cc|Creative Commons license family
cc0-1.0|Creative Commons Zero v1.0 Universal
cc-by-2.0|Creative Commons Attribution 2.0
cc-by-2.5|Creative Commons Attribution 2.5
cc-by-3.0|Creative Commons Attribution 3.0
cc-by-4.0|Creative Commons Attribution 4.0
cc-by-sa-3.0|Creative Commons Attribution Share Alike 3.0
cc-by-sa-4.0|Creative Commons Attribution Share Alike 4.0
cc-by-nc-2.0|Creative Commons Attribution Non Commercial 2.0
cc-by-nc-3.0|Creative Commons Attribution Non Commercial 3.0
cc-by-nc-4.0|Creative Commons Attribution Non Commercial 4.0
cc-by-nd-4.0|Creative Commons Attribution No Derivatives 4.0
cc-by-nc-nd-3.0|Creative Commons Attribution Non Commercial No Derivatives 3.0
cc-by-nc-nd-4.0|Creative Commons Attribution Non Commercial No Derivatives 4.0
cc-by-nc-sa-2.0|Creative Commons Attribution Non Commercial Share Alike 2.0
cc-by-nc-sa-3.0|Creative Commons Attribution Non Commercial Share Alike 3.0
cc-by-nc-sa-4.0|Creative Commons Attribution Non Commercial Share Alike 4.0
cdla-sharing-1.0|Community Data License Agreement \u2013 Sharing, Version 1.0
cdla-permissive-1.0|Community Data License Agreement \u2013 Permissive, Version 1.0
cdla-permissive-2.0|Community Data License Agreement \u2013 Permissive, Version 2.0
wtfpl|Do What The F*ck You Want To Public License
ecl-2.0|Educational Community License v2.0
epl-1.0|Eclipse Public License 1.0
epl-2.0|Eclipse Public License 2.0
etalab-2.0|Etalab Open License 2.0
eupl-1.1|European Union Public License 1.1
eupl-1.2|European Union Public License 1.2
agpl-3.0|GNU Affero General Public License v3.0
gfdl|GNU Free Documentation License family
gpl|GNU General Public License family
gpl-2.0|GNU General Public License v2.0
gpl-3.0|GNU General Public License v3.0
lgpl|GNU Lesser General Public License family
lgpl-2.1|GNU Lesser General Public License v2.1
lgpl-3.0|GNU Lesser General Public License v3.0
isc|ISC
h-research|H Research License|huggingface.co/Hcompany/Holo1-3B/blob/main/LICENSE
intel-research|Intel Research Use License Agreement|huggingface.co/OpenVINO/Llama-3.1-8B-Instruct-FastDraft-150M-int8-ov/blob/main/LICENSE.md
lppl-1.3c|LaTeX Project Public License v1.3c
ms-pl|Microsoft Public License
apple-ascl|Apple Sample Code license|developer.apple.com/support/downloads/terms/apple-sample-code/Apple-Sample-Code-License.pdf
apple-amlr|Apple Model License for Research|huggingface.co/apple/deeplabv3-mobilevit-small/blob/main/LICENSE
mpl-2.0|Mozilla Public License 2.0
odc-by|Open Data Commons License Attribution family
odbl|Open Database License family
openmdw-1.0|Open Model, Data & Weights License Agreement|openmdw.ai/license/1-0/
openmdw-1.1|Open Model, Data & Weights License Agreement v1.1|openmdw.ai/license/1-1/
openrail++|Open Rail++-M License|huggingface.co/stabilityai/stable-diffusion-xl-base-1.0/blob/main/LICENSE.md
osl-3.0|Open Software License 3.0
postgresql|PostgreSQL License
ofl-1.1|SIL Open Font License 1.1
ncsa|University of Illinois/NCSA Open Source License
unlicense|The Unlicense
zlib|zLib License
pddl|Open Data Commons Public Domain Dedication and License
lgpl-lr|Lesser General Public License For Linguistic Resources
deepfloyd-if-license|DeepFloyd IF Research License Agreement
fair-noncommercial-research-license|FAIR Noncommercial Research License|huggingface.co/facebook/*/blob/main/LICENSE
llama2|Llama 2 Community License Agreement|huggingface.co/meta-llama/Llama-2-7b-chat-hf/blob/main/LICENSE.txt
llama3|Llama 3 Community License Agreement|huggingface.co/meta-llama/Meta-Llama-3-8B/blob/main/LICENSE
llama3.1|Llama 3.1 Community License Agreement|huggingface.co/meta-llama/Meta-Llama-3.1-70B-Instruct/blob/main/LICENSE
llama3.2|Llama 3.2 Community License Agreement|huggingface.co/meta-llama/Llama-3.2-1B/blob/main/LICENSE.txt
llama3.3|Llama 3.3 Community License Agreement|huggingface.co/meta-llama/Llama-3.3-70B-Instruct/blob/main/LICENSE
llama4|Llama 4 Community License Agreement|huggingface.co/meta-llama/Llama-4-Scout-17B-16E-Instruct/blob/main/LICENSE
grok2-community|Grok 2 Community License Agreement|huggingface.co/xai-org/grok-2/blob/main/LICENSE
gemma|Gemma Terms of Use|ai.google.dev/*/terms
unknown|Unknown
other|Other
`;
